package dev.trellis.score.hybrid;

import java.util.Arrays;

/**
 * Questions with known answers: for each some hundred candidates and what every member says for them.
 *
 * @param start where each case's candidates begin; length is the number of cases plus one
 * @param value calibrated scores: for each member one per candidate
 * @param hit whether a candidate is an answer
 * @param answers how many answers a case has, those that no member proposes included
 * @param buckets of each case, one per {@link Aspect}
 */
record Cases(int[] start, float[][] value, boolean[] hit, int[] answers, String[][] buckets) {

    int count() {
        return answers.length;
    }

    /** Every candidate's blended score without one member, or with all for -1. */
    float[] blended(float[] weights, int without) {
        float[] blended = new float[hit.length];
        for (int member = 0; member < weights.length; member++) {
            if (member != without && weights[member] != 0) {
                float weight = weights[member];
                float[] own = value[member];
                for (int candidate = 0; candidate < blended.length; candidate++) {
                    blended[candidate] += weight * own[candidate];
                }
            }
        }
        return blended;
    }

    /** The mean NDCG of the cases that are picked, by {@code rest + weight · added}. */
    double ndcg(boolean[] picked, float[] rest, float[] added, float weight, double[] discount) {
        double sum = 0;
        int count = 0;
        Top top = new Top(discount.length);
        for (int at = 0; at < count(); at++) {
            if (picked[at]) {
                top.clear();
                for (int candidate = start[at]; candidate < start[at + 1]; candidate++) {
                    top.offer(rest[candidate] + weight * added[candidate], hit[candidate]);
                }
                sum += top.ndcg(answers[at], discount);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** What a hit at each place counts, from the best. */
    static double[] discounts(int k) {
        double[] discount = new double[k];
        Arrays.setAll(discount, place -> Math.log(2) / Math.log(place + 2));
        return discount;
    }

    /** The best k; the earlier of two equals stays ahead. */
    private static final class Top {

        private final float[] score;
        private final boolean[] hit;
        private int size;

        Top(int k) {
            score = new float[k];
            hit = new boolean[k];
        }

        void clear() {
            size = 0;
        }

        void offer(float value, boolean right) {
            if (size == score.length && value <= score[size - 1]) {
                return;
            }
            int place = size < score.length ? size++ : size - 1;
            while (place > 0 && value > score[place - 1]) {
                score[place] = score[place - 1];
                hit[place] = hit[place - 1];
                place--;
            }
            score[place] = value;
            hit[place] = right;
        }

        double ndcg(int answers, double[] discount) {
            double gain = 0;
            double ideal = 0;
            for (int place = 0; place < discount.length; place++) {
                gain += place < size && hit[place] ? discount[place] : 0;
                ideal += place < answers ? discount[place] : 0;
            }
            return ideal == 0 ? 0 : gain / ideal;
        }
    }
}
