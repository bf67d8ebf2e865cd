package dev.trellis.candidate.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training data with its latest part set aside.
 *
 * @param data what is left
 * @param kept what is left of the groups that {@code held} has, under the same numbers
 * @param held what was set aside
 * @param nextEvent whether the question is the next event of a visit, repeats included, rather than what else a shopper
 *     will take
 */
public record HoldOut(TrainingData data, Histories kept, Histories held, boolean nextEvent) {

    /** Events further apart belong to two visits. */
    public static final long VISIT_PAUSE_SECONDS = 1800;

    /**
     * Where each shopper has one visit, the latest visits are set aside, else the latest events of each shopper who has at
     * least two times.
     *
     * @param fraction of visits or of a shopper's events, 0 to 1 exclusive
     */
    public static HoldOut of(TrainingData data, double fraction) {
        return data.shoppers() == data.visits() ? latestVisits(data, fraction) : latestEvents(data, fraction);
    }

    private static HoldOut latestVisits(TrainingData data, double fraction) {
        Histories all = data.visits();
        boolean[] late = late(all, fraction);
        Histories kept = part(all, (g, position) -> !late[g]);
        return new HoldOut(
                new TrainingData(kept, kept, data.content(), data.situations()),
                kept,
                part(all, (g, position) -> late[g]),
                true);
    }

    /** By their ends; of those that end at once, as all do without times, the ones with the higher numbers. */
    private static boolean[] late(Histories all, double fraction) {
        long latest = all.latest();
        long[] byEnd = IntStream.range(0, all.groups())
                .filter(g -> all.to(g) > all.from(g))
                .mapToLong(g -> (all.second(all.to(g) - 1) - latest) * (1L << 32) + g)
                .sorted()
                .toArray();
        boolean[] late = new boolean[all.groups()];
        for (int at = (int) Math.ceil(byEnd.length * (1 - fraction)); at < byEnd.length; at++) {
            late[(int) byEnd[at]] = true;
        }
        return late;
    }

    private static HoldOut latestEvents(TrainingData data, double fraction) {
        Histories all = data.shoppers();
        int[] border = new int[all.groups()];
        Arrays.setAll(border, g -> border(all, g, fraction));
        Histories kept = part(all, (g, position) -> position < border[g]);
        return new HoldOut(
                new TrainingData(kept, kept.visitsApart(VISIT_PAUSE_SECONDS), data.content()),
                kept,
                part(all, (g, position) -> position >= border[g]),
                false);
    }

    private static int border(Histories all, int group, double fraction) {
        int from = all.from(group);
        int to = all.to(group);
        if (to - from < 2) {
            return to;
        }
        return Math.max(from + 1, from + (int) Math.ceil((to - from) * (1 - fraction) - 1e-9));
    }

    private static Histories part(Histories all, Which which) {
        HistoriesBuilder part = new HistoriesBuilder();
        for (int group = 0; group < all.groups(); group++) {
            for (int at = all.from(group); at < all.to(group); at++) {
                if (which.test(group, at)) {
                    part.add(group, all.item(at), all.weight(at), all.second(at), all.kind(at));
                }
            }
        }
        return part.build(all.groups(), all.items());
    }

    @FunctionalInterface
    private interface Which {
        boolean test(int group, int position);
    }
}
