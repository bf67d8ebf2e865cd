package dev.trellis.candidate.linear;

import dev.trellis.candidate.neighbour.CoCounts;
import java.util.Arrays;

/** Solves (G_SS + λI)·w = G_Sj for one item j after another, S being items near to it. Not thread-safe. */
final class LocalRegression {

    private final CoCounts counts;
    private final double lambda;
    private final int[] place;
    private final double[] matrix;
    private final double[] right;

    /** @param most how many items S may have */
    LocalRegression(CoCounts counts, int most, double lambda) {
        this.counts = counts;
        this.lambda = lambda;
        place = new int[counts.items()];
        Arrays.fill(place, -1);
        matrix = new double[most * most];
        right = new double[most];
    }

    /** @param near ascending; the result is in its order, times the scale */
    float[] weights(int item, int[] near, float scale) {
        int size = near.length;
        gather(item, near);
        factor(size);
        forward(size);
        backward(size);
        float[] weights = new float[size];
        for (int at = 0; at < size; at++) {
            weights[at] = (float) (scale * right[at]);
        }
        return weights;
    }

    private void gather(int item, int[] near) {
        int size = near.length;
        Arrays.fill(matrix, 0, size * size, 0);
        for (int at = 0; at < size; at++) {
            place[near[at]] = at;
        }
        int[] others = counts.others(item);
        for (int at = 0; at < others.length; at++) {
            if (place[others[at]] >= 0) {
                right[place[others[at]]] = counts.counts(item)[at];
            }
        }
        for (int row = 0; row < size; row++) {
            gatherRow(near[row], row, size);
        }
        for (int at = 0; at < size; at++) {
            place[near[at]] = -1;
        }
    }

    /** Into the upper half, wherever of the two the pair is remembered. */
    private void gatherRow(int item, int row, int size) {
        int[] others = counts.others(item);
        float[] together = counts.counts(item);
        for (int at = 0; at < others.length; at++) {
            int column = place[others[at]];
            if (column >= 0) {
                matrix[Math.min(row, column) * size + Math.max(row, column)] = together[at];
            }
        }
        matrix[row * size + row] = counts.own(item) + lambda;
    }

    /** Cholesky, upper half, row by row. A pair that was not remembered may not push a diagonal value below lambda. */
    private void factor(int size) {
        for (int k = 0; k < size; k++) {
            int row = k * size;
            double root = Math.sqrt(Math.max(matrix[row + k], lambda));
            for (int j = k; j < size; j++) {
                matrix[row + j] /= root;
            }
            matrix[row + k] = root;
            for (int i = k + 1; i < size; i++) {
                double factor = matrix[row + i];
                if (factor != 0) {
                    subtract(factor, row, i * size, i, size);
                }
            }
        }
    }

    private void subtract(double factor, int from, int to, int first, int size) {
        for (int j = first; j < size; j++) {
            matrix[to + j] -= factor * matrix[from + j];
        }
    }

    private void forward(int size) {
        for (int k = 0; k < size; k++) {
            right[k] /= matrix[k * size + k];
            double value = right[k];
            for (int j = k + 1; j < size; j++) {
                right[j] -= value * matrix[k * size + j];
            }
        }
    }

    private void backward(int size) {
        for (int k = size - 1; k >= 0; k--) {
            double value = right[k];
            for (int j = k + 1; j < size; j++) {
                value -= matrix[k * size + j] * right[j];
            }
            right[k] = value / matrix[k * size + k];
        }
    }
}
