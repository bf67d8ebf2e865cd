package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Training data as it would have come in: an earlier part, and the rest event by event in the order of time. */
final class Stream {

    private final TrainingData all;
    private final int[] shopperOf;
    private final int[] visitOf;
    private final long[] byTime;
    private final long[] visitsByTime;
    private final int[] place;
    private final int[] visitsPlace;
    private final int first;

    /** @param share of the events that make the earlier part */
    Stream(TrainingData all, double share) {
        this.all = all;
        shopperOf = groups(all.shoppers());
        visitOf = groups(all.visits());
        byTime = byTime(all.shoppers());
        visitsByTime = byTime(all.visits());
        place = places(byTime);
        visitsPlace = places(visitsByTime);
        first = (int) (share * byTime.length);
    }

    private static int[] groups(Histories histories) {
        int[] group = new int[histories.events()];
        for (int g = 0; g < histories.groups(); g++) {
            Arrays.fill(group, histories.from(g), histories.to(g), g);
        }
        return group;
    }

    /** Positions, each with its time above it. */
    private static long[] byTime(Histories histories) {
        long earliest = Long.MAX_VALUE;
        for (int at = 0; at < histories.events(); at++) {
            earliest = Math.min(earliest, histories.second(at));
        }
        long[] order = new long[histories.events()];
        for (int at = 0; at < order.length; at++) {
            order[at] = histories.second(at) - earliest << 32 | at;
        }
        Arrays.sort(order);
        return order;
    }

    /** By position, the place in the order of time. */
    private static int[] places(long[] byTime) {
        int[] place = new int[byTime.length];
        for (int i = 0; i < byTime.length; i++) {
            place[(int) byTime[i]] = i;
        }
        return place;
    }

    /** The earlier part; shoppers and visits keep their numbers. */
    TrainingData first() {
        return new TrainingData(
                before(all.shoppers(), IntStream.range(0, all.shoppers().groups()), place, first),
                before(all.visits(), IntStream.range(0, all.visits().groups()), visitsPlace, first),
                all.content());
    }

    /** How many events come after the earlier part. */
    int rest() {
        return byTime.length - first;
    }

    /**
     * All that the shoppers and visits of some events of the rest did before a time, under numbers that depend on these
     * events alone.
     *
     * @param from the first of these events
     * @param to one past the last of these events
     * @param time as a number of events of the rest
     */
    TrainingData of(int from, int to, int time) {
        IntStream shoppers = IntStream.range(first + from, first + to).map(i -> shopperOf[(int) byTime[i]]);
        IntStream visits = IntStream.range(first + from, first + to).map(i -> visitOf[(int) visitsByTime[i]]);
        return new TrainingData(
                before(all.shoppers(), shoppers.distinct(), place, first + time),
                before(all.visits(), visits.distinct(), visitsPlace, first + time),
                all.content());
    }

    private static Histories before(Histories histories, IntStream groups, int[] place, int time) {
        HistoriesBuilder builder = new HistoriesBuilder();
        int[] which = groups.toArray();
        for (int number = 0; number < which.length; number++) {
            for (int at = histories.from(which[number]); at < histories.to(which[number]); at++) {
                if (place[at] < time) {
                    builder.add(
                            number, histories.item(at), histories.weight(at), histories.second(at), histories.kind(at));
                }
            }
        }
        return builder.build(which.length, histories.items());
    }
}
