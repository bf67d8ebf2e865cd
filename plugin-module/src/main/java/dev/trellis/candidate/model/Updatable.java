package dev.trellis.candidate.model;

/** A model that can take in what happened since it was learned, without learning anew. */
public interface Updatable extends Learned {

    /**
     * @param fresh only what is new, with its own numbers of shoppers; items may have numbers that the model did not
     *     know, and {@link Histories#items()} is then the new number of items
     * @return a model with the news in it; this one stays as it is
     */
    Updatable updated(TrainingData fresh, Training training);
}
