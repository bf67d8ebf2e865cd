package dev.trellis.candidate.model;

/** A model that foretells ratings, on the scale of the weights it learned from. */
public interface RatingPredictor extends Learned {

    /** Finite for every input; with nothing known about shopper or item, the mean. */
    float rating(Query query, int item);
}
