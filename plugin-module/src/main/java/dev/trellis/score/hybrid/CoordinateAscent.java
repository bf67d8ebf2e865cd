package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Cores;
import java.util.Arrays;

/**
 * Finds weights that maximize NDCG, one weight at a time with all others fixed. Metzler and Croft, "Linear feature-based
 * models for information retrieval", 2007.
 */
final class CoordinateAscent {

    private static final float[] FACTORS = {0, 0.3f, 0.6f, 0.8f, 1.25f, 1.6f, 3};
    private static final int ROUNDS = 12;
    /** A gain below this is luck. */
    private static final double LEAST_GAIN = 1e-5;

    private final Cases cases;
    private final double[] discount;
    private final Cores cores;
    private final boolean[] retired;

    CoordinateAscent(Cases cases, int k, Cores cores) {
        this.cases = cases;
        this.discount = Cases.discounts(k);
        this.cores = cores;
        this.retired = new boolean[cases.value().length];
    }

    /** A retired member keeps whatever weight it has. */
    void retire(int member, boolean whether) {
        retired[member] = whether;
    }

    double ndcg(boolean[] picked, float[] weights) {
        return cases.ndcg(picked, cases.blended(weights, -1), cases.value()[0], 0, discount);
    }

    /** @return the best weights found from there, the largest being 1 */
    float[] from(float[] first, boolean[] picked) {
        float[] weights = first.clone();
        double best = ndcg(picked, weights);
        for (int round = 0; round < ROUNDS; round++) {
            double before = best;
            for (int member = 0; member < weights.length; member++) {
                if (!retired[member]) {
                    best = Math.max(best, step(weights, member, best, picked));
                }
            }
            if (best - before < 10 * LEAST_GAIN) {
                break;
            }
        }
        return normalized(weights);
    }

    private double step(float[] weights, int member, double best, boolean[] picked) {
        float[] tries = tries(weights, member);
        double[] found = new double[tries.length];
        float[] rest = cases.blended(weights, member);
        cores.each(tries.length, 1, (thread, from, to) -> {
            for (int at = from; at < to; at++) {
                found[at] = cases.ndcg(picked, rest, cases.value()[member], tries[at], discount);
            }
        });
        int winner = -1;
        for (int at = 0; at < tries.length; at++) {
            if (found[at] > (winner < 0 ? best + LEAST_GAIN : found[winner])) {
                winner = at;
            }
        }
        if (winner < 0) {
            return best;
        }
        weights[member] = tries[winner];
        return found[winner];
    }

    private static float[] tries(float[] weights, int member) {
        float largest = 0;
        float others = 0;
        for (int at = 0; at < weights.length; at++) {
            largest = Math.max(largest, weights[at]);
            others = at == member ? others : Math.max(others, weights[at]);
        }
        float middle = weights[member] > 0 ? weights[member] : largest / 5;
        float[] tries = FACTORS.clone();
        for (int at = 0; at < tries.length; at++) {
            // A blend of nothing would rank by the items' numbers.
            tries[at] = tries[at] == 0 && others == 0 ? middle : tries[at] * middle;
        }
        return tries;
    }

    private static float[] normalized(float[] weights) {
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, weight);
        }
        if (largest > 0) {
            for (int member = 0; member < weights.length; member++) {
                // What counts for less than a hundredth of the first changes no ranking worth its time.
                weights[member] = weights[member] < largest / 100 ? 0 : weights[member] / largest;
            }
        }
        return weights;
    }

    static float[] alone(int members, int member) {
        float[] weights = new float[members];
        weights[member] = 1;
        return weights;
    }

    static float[] equal(int members) {
        float[] weights = new float[members];
        Arrays.fill(weights, 1);
        return weights;
    }
}
