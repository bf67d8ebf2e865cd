package dev.trellis.candidate.factor;

import java.util.Arrays;

/**
 * A weighted ridge regression in d dimensions: gathers {@code A = s G + r I + sum w v v'} and {@code b = sum w t v}, and
 * solves {@code A x = b} by a Cholesky factorization. Only the upper triangle of A is kept. Vectors are gathered eight at
 * a time, and rows eliminated four at a time, because the inner loops are short and each pass over them costs more than
 * the arithmetic in it. For use again and again without allocation; not thread-safe.
 */
final class NormalEquations {

    private static final int BATCH = 8;
    private static final int PANEL = 4;

    private final int d;
    private final float[] a;
    private final float[] b;
    private final float[] vectors;
    private final float[] weights = new float[BATCH];
    private final float[] panel;
    private int waiting;

    NormalEquations(int d) {
        this.d = d;
        a = new float[d * d];
        b = new float[d];
        vectors = new float[BATCH * d];
        panel = new float[PANEL * d];
    }

    /** Begins anew with {@code scale * gram + ridge * I}. */
    void start(float[] gram, float scale, float ridge) {
        for (int i = 0; i < a.length; i++) {
            a[i] = scale * gram[i];
        }
        for (int i = 0; i < d; i++) {
            a[i * d + i] += ridge;
        }
        Arrays.fill(b, 0);
        waiting = 0;
    }

    void clear() {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        waiting = 0;
    }

    /** An observation: the vector that begins at {@code at} should yield the target. */
    void add(float[] source, int at, float weight, float target) {
        System.arraycopy(source, at, vectors, waiting * d, d);
        axpy(b, 0, source, at, d, weight * target);
        weights[waiting++] = weight;
        if (waiting == BATCH) {
            flush();
        }
    }

    /** Only the right side, besides what observations brought. */
    void addToRight(float[] source, int at, float factor) {
        axpy(b, 0, source, at, d, factor);
    }

    /** {@code A v} for the A gathered so far. */
    float[] product(float[] v) {
        flush();
        float[] product = new float[d];
        for (int r = 0; r < d; r++) {
            float sum = a[r * d + r] * v[r];
            for (int c = r + 1; c < d; c++) {
                sum += a[r * d + c] * v[c];
                product[c] += a[r * d + c] * v[r];
            }
            product[r] += sum;
        }
        return product;
    }

    /** Adds the upper triangle of A. */
    void addTo(double[] sums) {
        flush();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a[i];
        }
    }

    /** The solution, in an array that is overwritten by what comes next. A is used up. */
    float[] solve() {
        flush();
        factorize();
        for (int k = 0; k < d; k++) {
            b[k] /= a[k * d + k];
            axpyWithin(k + 1, b, a, k * d, -b[k]);
        }
        for (int k = d - 1; k >= 0; k--) {
            float sum = b[k];
            for (int c = k + 1; c < d; c++) {
                sum -= a[k * d + c] * b[c];
            }
            b[k] = sum / a[k * d + k];
        }
        return b;
    }

    /** {@code A = U'U}; U takes A's place. */
    private void factorize() {
        for (int k = 0; k < d; k += PANEL) {
            int end = Math.min(d, k + PANEL);
            for (int p = k; p < end; p++) {
                float least = 1e-7f * a[p * d + p] + Float.MIN_NORMAL;
                for (int q = k; q < p; q++) {
                    axpy(a, p * d + p, panel, (q - k) * d + p, d - p, -panel[(q - k) * d + p]);
                }
                float inverse = (float) (1 / Math.sqrt(Math.max(a[p * d + p], least)));
                a[p * d + p] = Math.max(a[p * d + p], least);
                for (int c = p; c < d; c++) {
                    a[p * d + c] *= inverse;
                }
                System.arraycopy(a, p * d + p, panel, (p - k) * d + p, d - p);
            }
            for (int r = end; r < d; r++) {
                minusFour(a, r * d, panel, r, d);
            }
        }
    }

    private void flush() {
        if (waiting > 0) {
            Arrays.fill(vectors, waiting * d, vectors.length, 0);
            Arrays.fill(weights, waiting, BATCH, 0);
            for (int r = 0; r < d; r++) {
                plusEight(a, r * d, vectors, weights, r, d);
            }
            waiting = 0;
        }
    }

    private static void plusEight(float[] a, int row, float[] v, float[] w, int r, int d) {
        float s0 = w[0] * v[r];
        float s1 = w[1] * v[d + r];
        float s2 = w[2] * v[2 * d + r];
        float s3 = w[3] * v[3 * d + r];
        float s4 = w[4] * v[4 * d + r];
        float s5 = w[5] * v[5 * d + r];
        float s6 = w[6] * v[6 * d + r];
        float s7 = w[7] * v[7 * d + r];
        for (int c = r; c < d; c++) {
            a[row + c] += s0 * v[c]
                    + s1 * v[d + c]
                    + s2 * v[2 * d + c]
                    + s3 * v[3 * d + c]
                    + s4 * v[4 * d + c]
                    + s5 * v[5 * d + c]
                    + s6 * v[6 * d + c]
                    + s7 * v[7 * d + c];
        }
    }

    private static void minusFour(float[] a, int row, float[] v, int r, int d) {
        float s0 = v[r];
        float s1 = v[d + r];
        float s2 = v[2 * d + r];
        float s3 = v[3 * d + r];
        for (int c = r; c < d; c++) {
            a[row + c] -= s0 * v[c] + s1 * v[d + c] + s2 * v[2 * d + c] + s3 * v[3 * d + c];
        }
    }

    private static void axpy(float[] to, int toAt, float[] from, int fromAt, int length, float factor) {
        for (int i = 0; i < length; i++) {
            to[toAt + i] += factor * from[fromAt + i];
        }
    }

    private static void axpyWithin(int begin, float[] to, float[] from, int fromAt, float factor) {
        for (int i = begin; i < to.length; i++) {
            to[i] += factor * from[fromAt + i];
        }
    }
}
