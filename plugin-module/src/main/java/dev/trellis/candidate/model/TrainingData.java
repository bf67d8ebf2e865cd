package dev.trellis.candidate.model;

/**
 * What an algorithm may learn from. All parts number the items alike.
 *
 * @param shoppers one group per shopper
 * @param visits the same events, one group per visit
 * @param content {@link ItemContent#NONE} where nothing is known
 * @param situations by visit, numbered as {@link Query#situation}; empty where not known
 */
public record TrainingData(Histories shoppers, Histories visits, ItemContent content, int[] situations) {

    public TrainingData {
        if (situations.length != 0 && situations.length != visits.groups()) {
            throw new IllegalArgumentException(
                    "There are %d visits, but situations of %d".formatted(visits.groups(), situations.length));
        }
        if (shoppers.items() != visits.items()) {
            throw new IllegalArgumentException(
                    "Shoppers' histories know %d items, visits know %d".formatted(shoppers.items(), visits.items()));
        }
    }

    public TrainingData(Histories shoppers, Histories visits, ItemContent content) {
        this(shoppers, visits, content, new int[0]);
    }

    /** Of a visit; -1 where not known. */
    public int situation(int visit) {
        return situations.length == 0 ? -1 : situations[visit];
    }

    public int items() {
        return shoppers.items();
    }
}
