package dev.trellis.candidate.session;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A direction per item, alike for items that occur in like surroundings: the left singular vectors of the positive
 * pointwise mutual information of neighbours in visits (Levy and Goldberg, "Neural word embedding as implicit matrix
 * factorization", 2014), found by orthogonal iteration.
 */
final class ItemVectors {

    private static final int ITERATIONS = 8;

    private ItemVectors() {}

    /** @return a row of {@code dimensions} numbers per item, of length 1, or 0 where nothing is known */
    static float[] learn(Sessions sessions, int dimensions, Training training) {
        float[] near = Following.fading(6, .5);
        SparseMatrix counts = new Following(sessions, near, near, 1e6, 200).count(training, "vectors");
        SparseMatrix information = information(counts);
        SparseMatrix turned = information.transposed();
        SplittableRandom random = new SplittableRandom(training.seed());
        float[][] basis = new float[Math.min(dimensions, sessions.items())][sessions.items()];
        for (float[] direction : basis) {
            for (int item = 0; item < direction.length; item++) {
                direction[item] = (float) (random.nextDouble() - .5);
            }
        }
        float[][] image = new float[basis.length][sessions.items()];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            training.report("vectors", iteration, ITERATIONS);
            orthogonal(basis);
            multiply(turned, basis, image, training);
            multiply(information, image, basis, training);
        }
        orthogonal(basis);
        multiply(turned, basis, image, training);
        return rows(basis, image, dimensions, sessions.items());
    }

    private static SparseMatrix information(SparseMatrix counts) {
        double[] total = new double[counts.rows()];
        for (int row = 0; row < counts.rows(); row++) {
            for (int at = counts.from(row); at < counts.to(row); at++) {
                total[row] += counts.column()[at] == row ? 0 : counts.value()[at];
            }
        }
        double[] context = Arrays.stream(total).map(t -> Math.pow(t, .75)).toArray();
        double all = Arrays.stream(context).sum();
        float[] value = new float[counts.nonZeros()];
        for (int row = 0; row < counts.rows(); row++) {
            for (int at = counts.from(row); at < counts.to(row); at++) {
                int column = counts.column()[at];
                double expected = total[row] * context[column];
                if (column != row && expected > 0) {
                    value[at] = (float) Math.max(0, Math.log(counts.value()[at] * all / expected));
                }
            }
        }
        return new SparseMatrix(counts.columns(), counts.start(), counts.column(), value);
    }

    private static void multiply(SparseMatrix matrix, float[][] from, float[][] to, Training training) {
        training.cores().each(from.length, 1, (thread, first, end) -> {
            for (int d = first; d < end; d++) {
                for (int row = 0; row < matrix.rows(); row++) {
                    float sum = 0;
                    for (int at = matrix.from(row); at < matrix.to(row); at++) {
                        sum += matrix.value()[at] * from[d][matrix.column()[at]];
                    }
                    to[d][row] = sum;
                }
            }
        });
    }

    /** Gram and Schmidt's; a direction that the others already span becomes 0. */
    private static void orthogonal(float[][] basis) {
        for (int d = 0; d < basis.length; d++) {
            double before = Math.sqrt(dot(basis[d], basis[d]));
            for (int other = 0; other < d; other++) {
                float share = (float) dot(basis[d], basis[other]);
                for (int i = 0; i < basis[d].length; i++) {
                    basis[d][i] -= share * basis[other][i];
                }
            }
            double length = Math.sqrt(dot(basis[d], basis[d]));
            float factor = length > 1e-5 * before ? (float) (1 / length) : 0;
            for (int i = 0; i < basis[d].length; i++) {
                basis[d][i] *= factor;
            }
        }
    }

    private static float[] rows(float[][] basis, float[][] image, int dimensions, int items) {
        float[] rows = new float[items * dimensions];
        for (int d = 0; d < basis.length; d++) {
            double strength = Math.sqrt(Math.sqrt(dot(image[d], image[d])));
            for (int item = 0; item < items; item++) {
                rows[item * dimensions + d] = (float) (basis[d][item] * strength);
            }
        }
        for (int item = 0; item < items; item++) {
            scaleToOne(rows, item * dimensions, dimensions);
        }
        return rows;
    }

    static void scaleToOne(float[] values, int from, int count) {
        double square = 0;
        for (int i = from; i < from + count; i++) {
            square += values[i] * values[i];
        }
        float factor = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int i = from; i < from + count; i++) {
            values[i] *= factor;
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
