package dev.trellis.score;

import dev.trellis.candidate.Candidates;
import java.util.Arrays;

/**
 * Sorts rows by score, the highest first, equal scores by the product's number. The keys of one primitive sort hold the
 * score with a float's precision and the product; the few neighbours that only a double tells apart are put right after.
 */
final class RowOrder {

    private RowOrder() {}

    /** @param score of each row, not negative */
    static void sort(int[] rows, int size, double[] score, Candidates scored) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key(score[rows[i]], scored.product(rows[i]));
        }
        Arrays.sort(keys);
        for (int i = 0; i < size; i++) {
            int row = scored.rowOf((int) keys[i]);
            int at = i;
            while (at > 0 && keys[at - 1] >>> 32 == keys[i] >>> 32 && score[rows[at - 1]] < score[row]) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    /** The bits of floats from 0 up are ordered as the floats are; turned over, the highest comes first. */
    private static long key(double score, int product) {
        return (long) (Integer.MAX_VALUE - Float.floatToRawIntBits((float) score)) << 32 | product;
    }
}
