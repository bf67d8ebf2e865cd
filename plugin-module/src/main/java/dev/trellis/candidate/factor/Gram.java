package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Cores;

/** The sum of the outer products of many vectors: d x d, the upper triangle only. */
final class Gram {

    private static final int CHUNK = 4096;

    private Gram() {}

    /** Sums in chunks of a set size, so that the result does not depend on the number of threads. */
    static float[] of(float[] rows, int d, Cores cores) {
        int count = rows.length / d;
        double[][] sums = new double[(count + CHUNK - 1) / CHUNK][d * d];
        cores.each(sums.length, 1, (thread, from, to) -> {
            NormalEquations sum = new NormalEquations(d);
            for (int chunk = from; chunk < to; chunk++) {
                sum.clear();
                int end = Math.min(count, (chunk + 1) * CHUNK);
                for (int row = chunk * CHUNK; row < end; row++) {
                    sum.add(rows, row * d, 1, 0);
                }
                sum.addTo(sums[chunk]);
            }
        });
        float[] gram = new float[d * d];
        for (int i = 0; i < gram.length; i++) {
            double sum = 0;
            for (double[] chunk : sums) {
                sum += chunk[i];
            }
            gram[i] = (float) sum;
        }
        return gram;
    }

    /** Adds a vector's outer product, times a factor. */
    static void add(float[] gram, float[] vectors, int at, int d, float factor) {
        for (int r = 0; r < d; r++) {
            float scaled = factor * vectors[at + r];
            for (int c = r; c < d; c++) {
                gram[r * d + c] += scaled * vectors[at + c];
            }
        }
    }
}
