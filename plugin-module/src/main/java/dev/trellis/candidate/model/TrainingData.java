package dev.trellis.candidate.model;

/**
 * What an algorithm may learn from. All parts number the items alike.
 *
 * @param shoppers one group per shopper
 * @param visits the same events, one group per visit
 * @param content {@link ItemContent#NONE} where nothing is known
 */
public record TrainingData(Histories shoppers, Histories visits, ItemContent content) {

    public TrainingData {
        if (shoppers.items() != visits.items()) {
            throw new IllegalArgumentException(
                    "Shoppers' histories know %d items, visits know %d".formatted(shoppers.items(), visits.items()));
        }
    }

    public int items() {
        return shoppers.items();
    }
}
