package dev.trellis.contract;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.TrainingData;

/**
 * 50 shoppers and 50 items like a chess board: a shopper takes the items of its own colour, except the one on the
 * diagonal, which is what a model must find.
 */
public final class Checkerboard {

    public static final int SIZE = 50;

    private Checkerboard() {}

    /** @param rename the number under which an item is told */
    public static TrainingData data(int[] rename) {
        HistoriesBuilder shoppers = new HistoriesBuilder();
        HistoriesBuilder visits = new HistoriesBuilder();
        for (int shopper = 0; shopper < SIZE; shopper++) {
            for (int step = 1; step < SIZE; step++) {
                int item = (shopper + step) % SIZE;
                if (item % 2 == shopper % 2) {
                    shoppers.add(shopper, rename[item], 1, 1000L + 60L * step, EventKind.VIEW);
                    visits.add(shopper, rename[item], 1, 1000L + 60L * step, EventKind.VIEW);
                }
            }
        }
        Histories built = shoppers.build(SIZE, SIZE);
        return new TrainingData(built, visits.build(SIZE, SIZE), ItemContent.NONE);
    }

    public static TrainingData data() {
        return data(same());
    }

    public static int[] same() {
        int[] same = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            same[i] = i;
        }
        return same;
    }
}
