package dev.trellis.candidate;

/** The k best of many, on flat arrays; equal scores rank by the smaller number, so that the order never depends on luck. */
final class TopList {

    private final int[] number;
    private final double[] score;
    private int size;

    TopList(int k) {
        number = new int[k];
        score = new double[k];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** A score of 0 or less, or no number at all, is not listed. */
    void offer(int candidate, double value) {
        if (!(value > 0) || size == number.length && !before(candidate, value, size - 1)) {
            return;
        }
        int at = size < number.length ? size++ : size - 1;
        while (at > 0 && before(candidate, value, at - 1)) {
            number[at] = number[at - 1];
            score[at] = score[at - 1];
            at--;
        }
        number[at] = candidate;
        score[at] = value;
    }

    void copyTo(int[] numbers, float[] scores, int offset) {
        for (int i = 0; i < size; i++) {
            numbers[offset + i] = number[i];
            scores[offset + i] = (float) score[i];
        }
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(number[i], score[i]);
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int number, double score);
    }

    private boolean before(int candidate, double value, int at) {
        return value > score[at] || value == score[at] && candidate < number[at];
    }
}
