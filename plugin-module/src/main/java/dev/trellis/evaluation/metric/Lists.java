package dev.trellis.evaluation.metric;

/**
 * Ranked lists, one per case, laid end to end.
 *
 * @param k places per list
 * @param length how many places of each list are taken
 * @param item place {@code case * k + rank}
 * @param score as {@code item}
 */
public record Lists(int k, int[] length, int[] item, float[] score) {

    public static Lists empty(int cases, int k) {
        int places = Math.multiplyExact(cases, k);
        return new Lists(k, new int[cases], new int[places], new float[places]);
    }

    public int cases() {
        return length.length;
    }

    public int item(int at, int rank) {
        return item[at * k + rank];
    }

    public float score(int at, int rank) {
        return score[at * k + rank];
    }
}
