package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;

/** Training data as it would have come in: an earlier part, and the rest event by event in the order of time. */
final class Stream {

    private final TrainingData all;
    private final int[] shopperOf;
    private final int[] visitOf;
    private final long[] byTime;
    private final long[] visitsByTime;
    private final int first;

    /** @param share of the events that make the earlier part */
    Stream(TrainingData all, double share) {
        this.all = all;
        shopperOf = groups(all.shoppers());
        visitOf = groups(all.visits());
        byTime = byTime(all.shoppers());
        visitsByTime = byTime(all.visits());
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

    /** Shoppers, visits and items keep their numbers. */
    TrainingData first() {
        return new TrainingData(
                part(all.shoppers(), shopperOf, byTime, 0, first, false),
                part(all.visits(), visitOf, visitsByTime, 0, first, false),
                all.content());
    }

    /** How many events come after the earlier part. */
    int rest() {
        return byTime.length - first;
    }

    /** Some of them, with numbers of shoppers and visits of their own. */
    TrainingData rest(int from, int to) {
        return new TrainingData(
                part(all.shoppers(), shopperOf, byTime, first + from, first + to, true),
                part(all.visits(), visitOf, visitsByTime, first + from, first + to, true),
                all.content());
    }

    private static Histories part(Histories histories, int[] group, long[] order, int from, int to, boolean anew) {
        HistoriesBuilder builder = new HistoriesBuilder();
        int[] names = new int[anew ? to - from : 0];
        Arrays.setAll(names, i -> group[(int) order[from + i]]);
        Arrays.sort(names);
        for (int i = from; i < to; i++) {
            int at = (int) order[i];
            int number = anew ? number(names, group[at]) : group[at];
            builder.add(number, histories.item(at), histories.weight(at), histories.second(at), histories.kind(at));
        }
        return builder.build(anew ? names.length : histories.groups(), histories.items());
    }

    /** The place of a name's first occurrence: numbers may have gaps. */
    private static int number(int[] names, int name) {
        int at = Arrays.binarySearch(names, name);
        while (at > 0 && names[at - 1] == name) {
            at--;
        }
        return at;
    }
}
