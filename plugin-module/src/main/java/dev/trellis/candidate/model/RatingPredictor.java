package dev.trellis.candidate.model;

/** A model that foretells ratings, on the scale of the weights it learned from. */
public interface RatingPredictor extends Learned {

    /** Finite for every input; with nothing known about shopper or item, the mean. */
    float rating(Query query, int item);

    /** Of several items at once. */
    default float[] ratings(Query query, int[] item) {
        float[] ratings = new float[item.length];
        for (int i = 0; i < item.length; i++) {
            ratings[i] = rating(query, item[i]);
        }
        return ratings;
    }
}
