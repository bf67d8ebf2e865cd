package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts the shoppers who did something with an item. Each counts once, however often: a shopper who keeps coming back to
 * one page does not make it popular.
 */
public final class Popularity implements Algorithm {

    private final String name;
    private final Set<EventKind> kinds;
    private final Parameters parameters;

    private Popularity(String name, Set<EventKind> kinds, Parameters parameters) {
        this.name = name;
        this.kinds = kinds;
        this.parameters = parameters;
    }

    /** By whatever shoppers do. */
    public static Popularity popularity() {
        return new Popularity(
                "popularity",
                EnumSet.allOf(EventKind.class),
                Parameters.of(Parameter.of(
                        "interest",
                        0,
                        "1: a shopper counts by the greatest interest shown (view 1, cart 2, purchase 3); 0: as one",
                        0,
                        1)));
    }

    public static Popularity mostViewed() {
        return of("most-viewed", EventKind.VIEW);
    }

    public static Popularity mostAddedToCart() {
        return of("most-added-to-cart", EventKind.ADD_TO_CART);
    }

    public static Popularity mostPurchased() {
        return of("most-purchased", EventKind.PURCHASE);
    }

    private static Popularity of(String name, EventKind kind) {
        return new Popularity(name, EnumSet.of(kind), Parameters.of());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new Popularity(name, kinds, other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        boolean byInterest = kinds.size() > 1 && parameters.whole("interest") == 1;
        Histories histories = data.shoppers();
        float[] count = new float[histories.items()];
        float[] counted = new float[histories.items()];
        int[] shopper = new int[histories.items()];
        Arrays.fill(shopper, -1);
        for (int group = 0; group < histories.groups(); group++) {
            if (group % 65_536 == 0) {
                training.report(name + ": shoppers", group, histories.groups());
            }
            for (int at = histories.from(group); at < histories.to(group); at++) {
                if (!kinds.contains(histories.kind(at)) || histories.weight(at) <= 0) {
                    continue;
                }
                int item = histories.item(at);
                float worth = byInterest ? histories.kind(at).interest() : 1;
                float before = shopper[item] == group ? counted[item] : 0;
                if (worth > before) {
                    count[item] += worth - before;
                    counted[item] = worth;
                    shopper[item] = group;
                }
            }
        }
        return RankedItems.of(count);
    }
}
