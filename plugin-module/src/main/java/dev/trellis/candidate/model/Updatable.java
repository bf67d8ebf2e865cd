package dev.trellis.candidate.model;

/** A model that can take in what happened since it was learned, without learning anew. */
public interface Updatable extends Learned {

    /**
     * Both data hold the same groups under the same numbers, numbers of their own: those shoppers and visits that something
     * new is known of. Who is new has an empty group before; others are left out altogether, and so is what nothing was added
     * to.
     *
     * @param before these groups as far as the model has heard of them
     * @param after the same, news included; items may have numbers that the model did not know, and
     *     {@link TrainingData#items()} is then the new number of items
     * @return a model with the news in it; this one stays as it is
     */
    Updatable updated(TrainingData before, TrainingData after, Training training);
}
