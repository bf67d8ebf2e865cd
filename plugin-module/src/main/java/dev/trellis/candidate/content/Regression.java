package dev.trellis.candidate.content;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import java.util.Arrays;

/**
 * Ridge regression from sparse features to many targets at once: minimizes the weighted squares of X C - Y plus lambda
 * times those of C. Solved by conjugate gradients (Hestenes and Stiefel, 1952), each target with its own step lengths, all
 * sharing the passes over X.
 */
final class Regression {

    private static final int STEPS = 40;
    private static final double GOOD = 1e-8;
    private static final int PIECE = 256;

    private final SparseMatrix features;
    private final SparseMatrix byFeature;
    private final float[] weight;
    private final int targets;
    private final double lambda;
    private final Training training;

    /** @param weight of each row; rows of weight 0 are not learned from */
    Regression(SparseMatrix features, float[] weight, int targets, double lambda, Training training) {
        this.features = features;
        this.byFeature = features.transposed();
        this.weight = weight;
        this.targets = targets;
        this.lambda = lambda;
        this.training = training;
    }

    /**
     * @param rows the targets, row by row
     * @return features by targets
     */
    float[] coefficients(float[] rows) {
        float[] solution = new float[byFeature.rows() * targets];
        float[] residual = gathered(rows);
        float[] direction = residual.clone();
        double[] square = dots(residual, residual);
        double[] goal = square.clone();
        for (int step = 0; step < STEPS && any(square, goal); step++) {
            training.report("cold-start: regression", step, STEPS);
            float[] image = gathered(predicted(direction));
            add(image, direction, constant(lambda));
            double[] alpha = ratio(square, dots(direction, image));
            add(solution, direction, alpha);
            add(residual, image, negative(alpha));
            double[] before = square;
            square = dots(residual, residual);
            double[] beta = ratio(square, before);
            for (int at = 0; at < direction.length; at++) {
                direction[at] = residual[at] + (float) beta[at % targets] * direction[at];
            }
        }
        return solution;
    }

    /** Features times coefficients: rows by targets. */
    float[] predicted(float[] coefficients) {
        return product(features, coefficients, false);
    }

    /** Transposed features times weighted rows. */
    private float[] gathered(float[] rows) {
        return product(byFeature, rows, true);
    }

    private float[] product(SparseMatrix left, float[] right, boolean weighted) {
        float[] product = new float[left.rows() * targets];
        training.cores().each(left.rows(), PIECE, (thread, from, to) -> {
            for (int row = from; row < to; row++) {
                for (int at = left.from(row); at < left.to(row); at++) {
                    int column = left.column()[at];
                    float by = left.value()[at] * (weighted ? weight[column] : 1);
                    axpy(product, row * targets, by, right, column * targets);
                }
            }
        });
        return product;
    }

    private void axpy(float[] to, int at, float by, float[] from, int start) {
        for (int k = 0; k < targets; k++) {
            to[at + k] += by * from[start + k];
        }
    }

    private double[] dots(float[] a, float[] b) {
        double[] dots = new double[targets];
        for (int row = 0; row < a.length; row += targets) {
            for (int k = 0; k < targets; k++) {
                dots[k] += (double) a[row + k] * b[row + k];
            }
        }
        return dots;
    }

    private void add(float[] to, float[] from, double[] factor) {
        for (int row = 0; row < to.length; row += targets) {
            for (int k = 0; k < targets; k++) {
                to[row + k] += (float) factor[k] * from[row + k];
            }
        }
    }

    private double[] constant(double value) {
        double[] all = new double[targets];
        Arrays.fill(all, value);
        return all;
    }

    private static double[] negative(double[] values) {
        double[] negative = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            negative[k] = -values[k];
        }
        return negative;
    }

    private static double[] ratio(double[] over, double[] under) {
        double[] ratio = new double[over.length];
        for (int k = 0; k < over.length; k++) {
            ratio[k] = under[k] > 0 ? over[k] / under[k] : 0;
        }
        return ratio;
    }

    private static boolean any(double[] square, double[] first) {
        for (int k = 0; k < square.length; k++) {
            if (square[k] > GOOD * first[k]) {
                return true;
            }
        }
        return false;
    }
}
