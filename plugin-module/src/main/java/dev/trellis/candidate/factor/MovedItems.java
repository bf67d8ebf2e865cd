package dev.trellis.candidate.factor;

import java.util.Arrays;

/**
 * Some items with their vectors.
 *
 * @param item ascending
 * @param rows one vector after another
 */
record MovedItems(int[] item, float[] rows) {

    static final MovedItems NONE = new MovedItems(new int[0], new float[0]);

    int size() {
        return item.length;
    }

    long bytes() {
        return 4L * (item.length + rows.length);
    }

    void score(float[] vector, float[] scores) {
        for (int i = 0; i < item.length; i++) {
            float sum = 0;
            for (int k = 0; k < vector.length; k++) {
                sum += vector[k] * rows[i * vector.length + k];
            }
            scores[item[i]] = sum;
        }
    }

    /** These and others, the others' vectors being newer. */
    MovedItems with(int[] changed, float[] vectors, int dimensions) {
        int[] all = Arrays.copyOf(item, item.length + changed.length);
        System.arraycopy(changed, 0, all, item.length, changed.length);
        all = Arrays.stream(all).sorted().distinct().toArray();
        float[] together = new float[all.length * dimensions];
        put(item, rows, all, together, dimensions);
        put(changed, vectors, all, together, dimensions);
        return new MovedItems(all, together);
    }

    private static void put(int[] item, float[] rows, int[] all, float[] together, int dimensions) {
        for (int i = 0; i < item.length; i++) {
            int at = Arrays.binarySearch(all, item[i]);
            System.arraycopy(rows, i * dimensions, together, at * dimensions, dimensions);
        }
    }
}
