package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.Training;
import java.util.Arrays;

/**
 * Inverts a symmetric positive definite matrix in place, tile by tile on all cores: its Cholesky factor L, the inverse X of
 * L, and then Xᵀ·X. See Golub and Van Loan, "Matrix Computations", 4th edition, 4.2. Every tile is summed up in one order,
 * so that the result does not depend on the number of threads.
 */
final class SymmetricInverse {

    private final Tiles matrix;
    private final double least;
    private final Training training;
    private final int rows;
    private final double[][] spare;
    private final double[][] column;

    private SymmetricInverse(Tiles matrix, double least, Training training) {
        this.matrix = matrix;
        this.least = least;
        this.training = training;
        rows = matrix.rows();
        spare = new double[training.cores().count()][];
        Arrays.setAll(spare, i -> TileMath.tile());
        column = new double[rows][];
        Arrays.setAll(column, i -> TileMath.tile());
    }

    /**
     * @param least a bound from below of the matrix' eigenvalues, more than 0
     * @throws java.util.concurrent.CancellationException if the training was stopped; the matrix is then spoilt
     */
    static void invert(Tiles matrix, double least, Training training) {
        SymmetricInverse work = new SymmetricInverse(matrix, least, training);
        work.factor();
        work.invertFactor();
        work.square();
    }

    /** L, but on the diagonal already the inverses of its tiles. */
    private void factor() {
        double[] diagonal = TileMath.tile();
        double[] turned = TileMath.tile();
        for (int k = 0; k < rows; k++) {
            training.report("factor", k, rows);
            int step = k;
            TileMath.factor(matrix.tile(k, k), least);
            TileMath.invertLower(matrix.tile(k, k), diagonal);
            TileMath.transpose(diagonal, turned);
            System.arraycopy(diagonal, 0, matrix.tile(k, k), 0, diagonal.length);
            each(k + 1, i -> {
                double[] panel = cleared(column[i]);
                TileMath.addProduct(1, matrix.tile(i, step), turned, panel);
                column[i] = matrix.tile(i, step);
                matrix.put(i, step, panel);
                TileMath.transpose(panel, column[i]);
            });
            training.cores().each((rows - k - 1) * (rows - k) / 2, 1, (thread, from, to) -> {
                for (int pair = from; pair < to; pair++) {
                    int i = (int) ((Math.sqrt(8.0 * pair + 1) - 1) / 2);
                    int j = pair - i * (i + 1) / 2;
                    TileMath.addProduct(
                            -1,
                            matrix.tile(step + 1 + i, step),
                            column[step + 1 + j],
                            matrix.tile(step + 1 + i, step + 1 + j));
                }
            });
        }
    }

    /** X from L: column by column from the right, as each needs only those on its right. */
    private void invertFactor() {
        for (int j = rows - 1; j >= 0; j--) {
            training.report("invert", rows - 1L - j, rows);
            int step = j;
            double[][] old = new double[rows][];
            for (int i = j + 1; i < rows; i++) {
                old[i] = matrix.tile(i, j);
            }
            training.cores().each(rows - j - 1, 1, (thread, from, to) -> {
                for (int i = step + 1 + from; i < step + 1 + to; i++) {
                    double[] sum = cleared(spare[thread]);
                    for (int k = step + 1; k <= i; k++) {
                        TileMath.addProduct(-1, matrix.tile(i, k), old[k], sum);
                    }
                    double[] result = cleared(column[i]);
                    TileMath.addProduct(1, sum, matrix.tile(step, step), result);
                    matrix.put(i, step, result);
                }
            });
            System.arraycopy(old, j + 1, column, j + 1, rows - j - 1);
        }
    }

    /** Xᵀ·X, from the top: a row of it needs only what is at its height and below. */
    private void square() {
        double[][] turned = new double[rows][];
        Arrays.setAll(turned, i -> TileMath.tile());
        for (int i = 0; i < rows; i++) {
            training.report("multiply", i, rows);
            int step = i;
            each(i, k -> TileMath.transpose(matrix.tile(k, step), turned[k]));
            training.cores().each(i + 1, 1, (thread, from, to) -> {
                for (int j = from; j < to; j++) {
                    double[] sum = cleared(column[j]);
                    for (int k = step; k < rows; k++) {
                        TileMath.addProduct(1, turned[k], matrix.tile(k, j), sum);
                    }
                    column[j] = matrix.tile(step, j);
                    matrix.put(step, j, sum);
                }
            });
        }
    }

    private void each(int first, java.util.function.IntConsumer work) {
        training.cores().each(rows - first, 1, (thread, from, to) -> {
            for (int i = first + from; i < first + to; i++) {
                work.accept(i);
            }
        });
    }

    private static double[] cleared(double[] tile) {
        Arrays.fill(tile, 0);
        return tile;
    }
}
