package dev.trellis.candidate.linear;

/** The lower half of a symmetric matrix' inverse by Cholesky, in place, one number after another. */
final class PlainInverse {

    private PlainInverse() {}

    static void invert(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        for (int j = 0; j < a.length; j++) {
            a[j][j] = 1 / a[j][j];
            for (int i = j + 1; i < a.length; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= a[i][k] * a[k][j];
                }
                a[i][j] = sum / a[i][i];
            }
        }
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < a.length; k++) {
                    sum += a[k][i] * a[k][j];
                }
                a[i][j] = sum;
            }
        }
    }
}
