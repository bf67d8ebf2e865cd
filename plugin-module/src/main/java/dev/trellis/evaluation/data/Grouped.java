package dev.trellis.evaluation.data;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The events of each user or session, oldest first; those of the same moment in the order of the file.
 *
 * @param start where each group begins in {@code order}; its length is the number of groups plus one
 * @param order numbers of events, group after group
 */
record Grouped(int[] start, int[] order) {

    private static final int SHORT = 40;

    static Grouped byUser(Interactions all) {
        return by(all, all.ids().users().size(), all::user);
    }

    static Grouped bySession(Interactions all) {
        return by(all, all.ids().sessions().size(), all::session);
    }

    /** Only the events that pass, in the same groups. */
    Grouped only(IntPredicate kept) {
        int[] fewer = new int[order.length];
        int[] begin = new int[start.length];
        int count = 0;
        for (int g = 0; g < groups(); g++) {
            for (int at = start[g]; at < start[g + 1]; at++) {
                if (kept.test(order[at])) {
                    fewer[count++] = order[at];
                }
            }
            begin[g + 1] = count;
        }
        return new Grouped(begin, Arrays.copyOf(fewer, count));
    }

    int groups() {
        return start.length - 1;
    }

    int length(int group) {
        return start[group + 1] - start[group];
    }

    private static Grouped by(Interactions all, int groups, Group group) {
        int[] start = new int[groups + 1];
        int count = 0;
        for (int event = 0; event < all.size(); event++) {
            if (group.of(event) >= 0) {
                start[group.of(event) + 1]++;
                count++;
            }
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        int[] next = Arrays.copyOf(start, groups);
        int[] order = new int[count];
        for (int event = 0; event < all.size(); event++) {
            if (group.of(event) >= 0) {
                order[next[group.of(event)]++] = event;
            }
        }
        for (int g = 0; g < groups; g++) {
            sort(all, order, start[g], start[g + 1]);
        }
        return new Grouped(start, order);
    }

    private static void sort(Interactions all, int[] order, int from, int to) {
        boolean sorted = true;
        for (int at = from + 1; sorted && at < to; at++) {
            sorted = all.millis(order[at - 1]) <= all.millis(order[at]);
        }
        if (sorted) {
            return;
        }
        if (to - from > SHORT) {
            Integer[] boxed = new Integer[to - from];
            Arrays.setAll(boxed, i -> order[from + i]);
            Arrays.sort(boxed, (a, b) -> Long.compare(all.millis(a), all.millis(b)));
            for (int i = 0; i < boxed.length; i++) {
                order[from + i] = boxed[i];
            }
            return;
        }
        for (int at = from + 1; at < to; at++) {
            int event = order[at];
            int into = at;
            for (; into > from && all.millis(order[into - 1]) > all.millis(event); into--) {
                order[into] = order[into - 1];
            }
            order[into] = event;
        }
    }

    @FunctionalInterface
    private interface Group {
        int of(int event);
    }
}
