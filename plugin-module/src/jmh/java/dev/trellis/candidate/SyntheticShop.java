package dev.trellis.candidate;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import java.util.SplittableRandom;

/**
 * A shop of any size, made event by event from a seed: 50 tastes, each with its own items; a shopper takes two of three
 * items from the own taste and one from the whole catalogue, both after Zipf's law; 50 events a shopper on average, from
 * 10 up. Each shopper's last event is kept aside, to ask for.
 */
final class SyntheticShop {

    static final int TASTES = 50;
    private static final int FEWEST = 10;
    private static final int MOST = 1000;
    private static final double MEAN = 50;

    private final int shoppers;
    private final int items;
    private final int[] last;
    private final Histories histories;

    SyntheticShop(int shoppers, int items, long seed) {
        this.shoppers = shoppers;
        this.items = items;
        last = new int[shoppers];
        HistoriesBuilder builder = new HistoriesBuilder((int) (shoppers * MEAN * 1.02));
        SplittableRandom random = new SplittableRandom(seed);
        for (int shopper = 0; shopper < shoppers; shopper++) {
            int taste = random.nextInt(TASTES);
            int events = (int) Math.min(MOST, FEWEST - (MEAN - FEWEST + 0.5) * Math.log(1 - random.nextDouble()));
            long second = 1_700_000_000L + random.nextInt(86_400 * 180);
            for (int i = 0; i < events; i++) {
                builder.add(shopper, draw(taste, random), 1, second + 600L * i, EventKind.VIEW);
            }
            last[shopper] = draw(taste, random);
        }
        histories = builder.build(shoppers, items);
    }

    private int draw(int taste, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return zipf(items, random);
        }
        return Math.min(items - 1, TASTES * zipf(items / TASTES, random) + taste);
    }

    /** From 0; the probability falls as one over the rank. */
    private static int zipf(int size, SplittableRandom random) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    int shoppers() {
        return shoppers;
    }

    int items() {
        return items;
    }

    Histories histories() {
        return histories;
    }

    /** The item that the shopper took last, which is not in the histories as an event of its own. */
    int last(int shopper) {
        return last[shopper];
    }
}
