package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.TrainingData;

/**
 * What to learn from and what to be asked. Items are numbered by their first occurrence in train.
 *
 * @param itemName number in {@link Ids} of each item
 * @param shopperName number in {@link Ids} of each shopper in train; empty where shoppers are not known
 * @param left what was left out of the test
 */
public record Fold(TrainingData train, Cases test, int[] itemName, int[] shopperName, LeftOut left) {

    Fold sample(int cases) {
        return new Fold(train, test.sample(cases), itemName, shopperName, left);
    }

    /**
     * @param unseen test events whose item does not occur in train
     * @param known test events with an item that the user has in train
     * @param strangers cases of users without an event in train
     */
    public record LeftOut(int unseen, int known, int strangers) {}
}
