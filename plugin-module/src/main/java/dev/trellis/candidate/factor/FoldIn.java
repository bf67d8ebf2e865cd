package dev.trellis.candidate.factor;

import dev.trellis.candidate.factor.Confidence.Wants;
import dev.trellis.candidate.model.Query;
import java.util.Arrays;

/**
 * Places a shopper among given items by weighted least squares: what was taken should score 1, all else 0.
 *
 * @param gram sum of the outer products of the items' vectors, upper triangle
 */
record FoldIn(ItemFactors factors, float[] gram) {

    /** Scores all items for who has this history. */
    void score(Wants wants, float unseen, float ridge, float[] scores) {
        float[] shopper = shopper(wants, unseen, ridge);
        if (shopper == null) {
            Arrays.fill(scores, 0);
        } else {
            factors.score(shopper, scores);
        }
    }

    /** Null where the history says nothing. */
    float[] shopper(Wants wants, float unseen, float ridge) {
        if (wants.size() == 0) {
            return null;
        }
        float[] vector = equations(wants, unseen, ridge, 1).solve();
        float sum = 0;
        for (float value : vector) {
            sum += Math.abs(value);
        }
        return sum < 1e15f ? vector : null;
    }

    private NormalEquations equations(Wants wants, float unseen, float ridge, float target) {
        NormalEquations equations = new NormalEquations(factors.dimensions());
        float[] vector = new float[factors.dimensions()];
        equations.start(gram, unseen, ridge);
        for (int i = 0; i < wants.size(); i++) {
            factors.get(wants.item()[i], vector);
            equations.add(vector, 0, wants.value()[i], target);
        }
        return equations;
    }

    /**
     * The item of the history that adds most to another's score, which is known exactly: Hu, Koren and Volinsky 2008,
     * section 5.
     *
     * @return its last position in the query's history, or -1 if none adds anything
     */
    int because(Query query, Wants wants, float unseen, float ridge, int item) {
        if (wants.size() == 0 || item < 0 || item >= factors.items()) {
            return -1;
        }
        float[] vector = new float[factors.dimensions()];
        factors.get(item, vector);
        NormalEquations equations = equations(wants, unseen, ridge, 0);
        equations.addToRight(vector, 0, 1);
        float[] likeness = equations.solve();
        int speaker = -1;
        double most = 0;
        for (int i = 0; i < wants.size(); i++) {
            factors.get(wants.item()[i], vector);
            double says = 0;
            for (int k = 0; k < vector.length; k++) {
                says += vector[k] * likeness[k];
            }
            if (wants.item()[i] != item && says * wants.value()[i] > most) {
                most = says * wants.value()[i];
                speaker = wants.item()[i];
            }
        }
        return lastPosition(query, speaker);
    }

    private static int lastPosition(Query query, int item) {
        int at = query.length() - 1;
        while (at >= 0 && query.item()[at] != item) {
            at--;
        }
        return at;
    }

    long bytes() {
        return factors.bytes() + 4L * gram.length;
    }
}
