package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Training;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Weights of the clues that make the clicks that happened most likely among their choices: a conditional logit (McFadden,
 * "Conditional logit analysis of qualitative choice behavior", 1974), with weights for all visits plus a correction for
 * each stage, pulled towards trusting every member, learned by Adam (Kingma and Ba, 2015).
 */
final class ChoiceWeights {

    private static final int BATCH = 512;
    private static final int SIZE = Clues.COUNT * (1 + Clues.STAGES);
    private static final double FIRST = .9;
    private static final double SECOND = .999;

    private final ChoiceExamples examples;
    private final float[] scale;
    private final float[] prior = new float[SIZE];
    private final float[] weight;
    private final float[] gradient = new float[SIZE];
    private final double[] mean = new double[SIZE];
    private final double[] square = new double[SIZE];
    private final float[] likely = new float[ChoiceExamples.CHOICES];

    private ChoiceWeights(ChoiceExamples examples) {
        this.examples = examples;
        scale = deviations(examples);
        for (int member = 0; member < SessionMembers.COUNT; member++) {
            prior[member] = .3f * scale[member];
        }
        weight = prior.clone();
    }

    /** @return the weights of each stage, one after the other */
    static float[] learn(ChoiceExamples examples, int rounds, double pull, Training training) {
        ChoiceWeights weights = new ChoiceWeights(examples);
        weights.fit(rounds, pull, training);
        return weights.byStage();
    }

    private void fit(int rounds, double pull, Training training) {
        SplittableRandom random = new SplittableRandom(training.seed());
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        int steps = rounds * ((order.length + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            training.report("session: weights", round, rounds);
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[other];
                order[other] = swapped;
            }
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                Arrays.fill(gradient, 0);
                for (int i = from; i < to; i++) {
                    learnFrom(order[i], 1f / (to - from));
                }
                step(++step, .05 * (1.05 - (double) step / steps), pull);
            }
        }
    }

    private void learnFrom(int example, float share) {
        float[] clues = examples.clues(example);
        int choices = clues.length / Clues.COUNT;
        int stage = Clues.COUNT * (1 + examples.stage(example));
        float most = Float.NEGATIVE_INFINITY;
        for (int choice = 0; choice < choices; choice++) {
            float sum = 0;
            for (int c = 0; c < Clues.COUNT; c++) {
                sum += (weight[c] + weight[stage + c]) * clues[choice * Clues.COUNT + c] / scale[c];
            }
            likely[choice] = sum;
            most = Math.max(most, sum);
        }
        float all = 0;
        for (int choice = 0; choice < choices; choice++) {
            likely[choice] = (float) Math.exp(likely[choice] - most);
            all += likely[choice];
        }
        for (int choice = 0; choice < choices; choice++) {
            float error = share * (likely[choice] / all - (choice == examples.clicked(example) ? 1 : 0));
            for (int c = 0; c < Clues.COUNT; c++) {
                float part = error * clues[choice * Clues.COUNT + c] / scale[c];
                gradient[c] += part;
                gradient[stage + c] += part;
            }
        }
    }

    private void step(int step, double rate, double pull) {
        for (int w = 0; w < SIZE; w++) {
            double slope = gradient[w] + pull * (weight[w] - prior[w]);
            mean[w] = FIRST * mean[w] + (1 - FIRST) * slope;
            square[w] = SECOND * square[w] + (1 - SECOND) * slope * slope;
            double now = mean[w] / (1 - Math.pow(FIRST, step));
            double size = Math.sqrt(square[w] / (1 - Math.pow(SECOND, step)));
            weight[w] -= (float) (rate * now / (size + 1e-8));
        }
    }

    private float[] byStage() {
        float[] weights = new float[Clues.STAGES * Clues.COUNT];
        for (int at = 0; at < weights.length; at++) {
            int clue = at % Clues.COUNT;
            weights[at] = (weight[clue] + weight[Clues.COUNT + at]) / scale[clue];
        }
        return weights;
    }

    private static float[] deviations(ChoiceExamples examples) {
        double[] sum = new double[Clues.COUNT];
        double[] squares = new double[Clues.COUNT];
        long count = 0;
        for (int example = 0; example < examples.size(); example++) {
            float[] clues = examples.clues(example);
            for (int at = 0; at < clues.length; at++) {
                sum[at % Clues.COUNT] += clues[at];
                squares[at % Clues.COUNT] += (double) clues[at] * clues[at];
            }
            count += clues.length / Clues.COUNT;
        }
        float[] deviation = new float[Clues.COUNT];
        for (int c = 0; c < deviation.length; c++) {
            double mean = count == 0 ? 0 : sum[c] / count;
            double variance = count == 0 ? 1 : squares[c] / count - mean * mean;
            deviation[c] = variance > 1e-6 ? (float) Math.sqrt(variance) : 1;
        }
        return deviation;
    }
}
