package dev.trellis.evaluation.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Says of each event whether it is withheld, and in which fold. */
final class Splitter {

    /** For an event that is in no test. */
    static final byte TRAIN = -1;

    private Splitter() {}

    /** For an event that is of no account. */
    static final byte OUT = -2;

    /** Per event {@link #TRAIN} or the number of the fold in whose test it is; {@link #OUT} if it is in no group. */
    static byte[] folds(Interactions all, Grouped groups, boolean sessions, Split split, long seed) {
        byte[] fold = new byte[all.size()];
        Arrays.fill(fold, OUT);
        for (int event : groups.order()) {
            fold[event] = TRAIN;
        }
        switch (split.kind()) {
            case USER -> latest(groups, fold, split.share());
            case LAST -> last(groups, fold);
            case GLOBAL -> global(all, groups, sessions, fold, split);
            case FOLDS -> drawn(groups, sessions, fold, split.folds(), new SplittableRandom(seed));
        }
        return fold;
    }

    /** A user keeps the whole part of the rest, and at least one event. */
    private static void latest(Grouped groups, byte[] fold, double share) {
        for (int g = 0; g < groups.groups(); g++) {
            int kept = Math.max(1, (int) Math.floor(groups.length(g) * (1 - share) + 1e-9));
            for (int at = groups.start()[g] + kept; at < groups.start()[g + 1]; at++) {
                fold[groups.order()[at]] = 0;
            }
        }
    }

    private static void last(Grouped groups, byte[] fold) {
        for (int g = 0; g < groups.groups(); g++) {
            if (groups.length(g) > 1) {
                fold[groups.order()[groups.start()[g + 1] - 1]] = 0;
            }
        }
    }

    private static void global(Interactions all, Grouped groups, boolean sessions, byte[] fold, Split split) {
        long[] ends = new long[groups.groups()];
        for (int g = 0; g < ends.length; g++) {
            ends[g] = groups.length(g) == 0 ? Long.MIN_VALUE : all.millis(groups.order()[groups.start()[g + 1] - 1]);
        }
        long from = split.fromMillis() != Times.NONE
                ? split.fromMillis()
                : quantile(all, groups, sessions ? ends : null, split.share());
        for (int g = 0; g < ends.length; g++) {
            for (int at = groups.start()[g]; at < groups.start()[g + 1]; at++) {
                int event = groups.order()[at];
                fold[event] = (sessions ? ends[g] : all.millis(event)) >= from ? 0 : TRAIN;
            }
        }
    }

    private static long quantile(Interactions all, Grouped groups, long[] ends, double share) {
        long[] sorted = (ends == null
                        ? Arrays.stream(groups.order()).mapToLong(all::millis)
                        : Arrays.stream(ends).filter(end -> end != Long.MIN_VALUE))
                .toArray();
        Arrays.parallelSort(sorted);
        int at = (int) Math.ceil(sorted.length * (1 - share) - 1e-9);
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, at)];
    }

    /** Each group's events (or the sessions) are dealt out like cards, so that folds are of one size. */
    private static void drawn(Grouped groups, boolean sessions, byte[] fold, int folds, SplittableRandom random) {
        int next = 0;
        for (int g = 0; g < groups.groups(); g++) {
            int[] dealt = Arrays.copyOfRange(groups.order(), groups.start()[g], groups.start()[g + 1]);
            next = sessions ? random.nextInt(folds) : next;
            for (int left = dealt.length; left > 0; left--) {
                int drawn = random.nextInt(left);
                fold[dealt[drawn]] = (byte) (sessions ? next : next++ % folds);
                dealt[drawn] = dealt[left - 1];
            }
            next %= folds;
        }
    }
}
