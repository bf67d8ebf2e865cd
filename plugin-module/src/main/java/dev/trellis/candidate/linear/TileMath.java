package dev.trellis.candidate.linear;

/** What is done to single tiles; a tile is row by row. */
final class TileMath {

    private static final int SIDE = Tiles.SIDE;

    private TileMath() {}

    static double[] tile() {
        return new double[SIDE * SIDE];
    }

    /** c += sign · a · b. Two rows and four columns of a at a time, so that what is read is used often. */
    static void addProduct(double sign, double[] a, double[] b, double[] c) {
        for (int i = 0; i < SIDE; i += 2) {
            int upper = i * SIDE;
            int lower = upper + SIDE;
            for (int k = 0; k < SIDE; k += 4) {
                addRows(
                        c,
                        upper,
                        b,
                        k * SIDE,
                        sign * a[upper + k],
                        sign * a[upper + k + 1],
                        sign * a[upper + k + 2],
                        sign * a[upper + k + 3],
                        sign * a[lower + k],
                        sign * a[lower + k + 1],
                        sign * a[lower + k + 2],
                        sign * a[lower + k + 3]);
            }
        }
    }

    private static void addRows(
            double[] c,
            int at,
            double[] b,
            int from,
            double u0,
            double u1,
            double u2,
            double u3,
            double l0,
            double l1,
            double l2,
            double l3) {
        for (int j = 0; j < SIDE; j++) {
            double b0 = b[from + j];
            double b1 = b[from + SIDE + j];
            double b2 = b[from + 2 * SIDE + j];
            double b3 = b[from + 3 * SIDE + j];
            c[at + j] += u0 * b0 + u1 * b1 + u2 * b2 + u3 * b3;
            c[at + SIDE + j] += l0 * b0 + l1 * b1 + l2 * b2 + l3 * b3;
        }
    }

    static void transpose(double[] from, double[] to) {
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                to[j * SIDE + i] = from[i * SIDE + j];
            }
        }
    }

    /**
     * Turns the lower half of a symmetric tile into its Cholesky factor, and clears the upper half.
     *
     * @param least what rounding may not push the square of a diagonal value below
     */
    static void factor(double[] a, double least) {
        for (int k = 0; k < SIDE; k++) {
            double root = Math.sqrt(Math.max(a[k * SIDE + k], least));
            a[k * SIDE + k] = root;
            for (int i = k + 1; i < SIDE; i++) {
                a[i * SIDE + k] /= root;
                a[k * SIDE + i] = 0;
            }
            for (int i = k + 1; i < SIDE; i++) {
                double factor = a[i * SIDE + k];
                for (int j = k + 1; j <= i; j++) {
                    a[i * SIDE + j] -= factor * a[j * SIDE + k];
                }
            }
        }
    }

    /** The inverse of a lower triangular tile. */
    static void invertLower(double[] a, double[] inverse) {
        for (int i = 0; i < SIDE; i++) {
            int row = i * SIDE;
            java.util.Arrays.fill(inverse, row, row + SIDE, 0);
            inverse[row + i] = 1;
            for (int k = 0; k < i; k++) {
                double factor = a[row + k];
                for (int j = 0; j <= k; j++) {
                    inverse[row + j] -= factor * inverse[k * SIDE + j];
                }
            }
            double diagonal = a[row + i];
            for (int j = 0; j <= i; j++) {
                inverse[row + j] /= diagonal;
            }
        }
    }
}
