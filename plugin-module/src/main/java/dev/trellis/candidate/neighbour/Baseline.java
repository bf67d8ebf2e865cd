package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;

/**
 * What a rating is without regard to taste: the mean, and how far an item and a shopper lie from it as a rule. Koren,
 * "Factor in the neighbors", TKDD 2010, section 2.1.
 *
 * @param explicit whether only ratings count; else every event's weight is taken for one
 * @param mean of all ratings
 * @param low the lowest rating
 * @param high the highest rating
 * @param item each item's distance from the mean
 */
record Baseline(boolean explicit, double mean, double low, double high, float[] item) {

    private static final double ITEM_CAUTION = 25;
    private static final double SHOPPER_CAUTION = 10;

    static SparseMatrix ratings(Histories histories, boolean explicit) {
        return histories.matrix((before, from, group, position) ->
                !explicit || from.kind(position) == EventKind.RATING ? from.weight(position) : before);
    }

    static boolean explicit(Histories histories) {
        for (int at = 0; at < histories.events(); at++) {
            if (histories.kind(at) == EventKind.RATING) {
                return true;
            }
        }
        return false;
    }

    static Baseline of(SparseMatrix ratings, boolean explicit) {
        double sum = 0;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (float rating : ratings.value()) {
            sum += rating;
            low = Math.min(low, rating);
            high = Math.max(high, rating);
        }
        if (ratings.nonZeros() == 0) {
            return new Baseline(explicit, 0, 0, 0, new float[ratings.columns()]);
        }
        double mean = sum / ratings.nonZeros();
        double[] distance = new double[ratings.columns()];
        int[] count = new int[ratings.columns()];
        for (int at = 0; at < ratings.nonZeros(); at++) {
            distance[ratings.column()[at]] += ratings.value()[at] - mean;
            count[ratings.column()[at]]++;
        }
        float[] item = new float[distance.length];
        for (int i = 0; i < item.length; i++) {
            item[i] = (float) (distance[i] / (count[i] + ITEM_CAUTION));
        }
        return new Baseline(explicit, mean, low, high, item);
    }

    /** The ratings less what is to be expected of item and shopper. */
    SparseMatrix residuals(SparseMatrix ratings) {
        float[] residual = new float[ratings.nonZeros()];
        for (int row = 0; row < ratings.rows(); row++) {
            double distance = 0;
            for (int at = ratings.from(row); at < ratings.to(row); at++) {
                distance += ratings.value()[at] - mean - item[ratings.column()[at]];
            }
            double shopper = distance / (ratings.to(row) - ratings.from(row) + SHOPPER_CAUTION);
            for (int at = ratings.from(row); at < ratings.to(row); at++) {
                residual[at] = (float) (ratings.value()[at] - mean - item[ratings.column()[at]] - shopper);
            }
        }
        return new SparseMatrix(ratings.columns(), ratings.start(), ratings.column(), residual);
    }

    /** Whether an event of a query is a rating of a known item. */
    boolean rated(Query query, int position) {
        return query.item()[position] < item.length
                && query.weight()[position] > 0
                && (!explicit || query.kind(position) == EventKind.RATING);
    }

    /** How far the shopper of a query lies from the mean. */
    double shopper(Query query) {
        double distance = 0;
        int count = 0;
        for (int position = 0; position < query.length(); position++) {
            if (rated(query, position)) {
                distance += rating(query, position) - mean - item[query.item()[position]];
                count++;
            }
        }
        return distance / (count + SHOPPER_CAUTION);
    }

    double residual(Query query, int position, double shopper) {
        return rating(query, position) - mean - item[query.item()[position]] - shopper;
    }

    private double rating(Query query, int position) {
        return within(query.weight()[position]);
    }

    double within(double rating) {
        return Math.max(low, Math.min(high, rating));
    }
}
