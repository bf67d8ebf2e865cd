package dev.trellis.candidate.content;

import dev.trellis.candidate.factor.ItemVectors;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;

/**
 * Places items in a model's space by their content: a ridge regression from the items that are well known. An item of
 * which nothing is said is placed at their mean.
 */
final class Places {

    private final SparseMatrix features;
    private final double trust;
    private final double lambda;

    /**
     * @param trust how many shoppers of an item weigh as much as its content
     * @param lambda strength of the ridge
     */
    Places(SparseMatrix features, double trust, double lambda) {
        this.features = features;
        this.trust = trust;
        this.lambda = lambda;
    }

    /** The model with every item moved between its own place and that of its content, by how well it is known. */
    ItemVectors in(ItemVectors model, Training training) {
        int items = model.items();
        int dimensions = model.dimensions();
        float[] place = new float[items * dimensions];
        float[] known = new float[items];
        float[] mean = new float[dimensions];
        float[] vector = new float[dimensions];
        double all = 0;
        for (int item = 0; item < items; item++) {
            known[item] = (float) (model.seen(item) / (model.seen(item) + Math.max(trust, 1e-3)));
            all += known[item];
            model.vector(item, vector);
            for (int k = 0; k < dimensions; k++) {
                place[item * dimensions + k] = vector[k];
                mean[k] += known[item] * vector[k];
            }
        }
        if (all == 0) {
            return model;
        }
        for (int k = 0; k < dimensions; k++) {
            mean[k] /= (float) all;
        }
        shift(place, mean, -1);
        Regression regression = new Regression(features, known, dimensions, lambda, training);
        float[] foretold = regression.predicted(regression.coefficients(place));
        for (int at = 0; at < place.length; at++) {
            float own = known[at / dimensions];
            place[at] = own * place[at] + (1 - own) * foretold[at];
        }
        shift(place, mean, 1);
        return model.placing(all(items), place);
    }

    private static void shift(float[] rows, float[] by, float sign) {
        for (int at = 0; at < rows.length; at++) {
            rows[at] += sign * by[at % by.length];
        }
    }

    private static int[] all(int items) {
        int[] all = new int[items];
        for (int item = 0; item < items; item++) {
            all[item] = item;
        }
        return all;
    }
}
