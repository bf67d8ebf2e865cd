package dev.trellis.candidate;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.TrainingData;

/**
 * What the store's signals say, in the numbers of one catalogue.
 *
 * @param shoppers a customer's group holds what the customer's browsers did before a login, too
 * @param visits the same events by session
 * @param orders the purchases, one group an order
 */
public record StoreData(Histories shoppers, Histories visits, Histories orders, ItemContent content) {

    /** What shoppers do over time. */
    public TrainingData personal() {
        return new TrainingData(shoppers, visits, content);
    }

    /** What is done together in one visit. */
    public TrainingData byVisit() {
        return new TrainingData(visits, visits, content);
    }

    /** What is bought together. */
    public TrainingData byOrder() {
        return new TrainingData(orders, orders, content);
    }
}
