package dev.trellis.candidate.model;

import java.util.Arrays;

/**
 * What groups of events hold, a group being a shopper or a visit: each group's events oldest first, groups laid end to
 * end. The same item may occur in a group many times. Immutable; about 13 bytes an event.
 */
public final class Histories {

    private final int items;
    private final long epoch;
    private final int[] start;
    private final int[] item;
    private final float[] weight;
    private final int[] second;
    private final byte[] kind;

    Histories(int items, long epoch, int[] start, int[] item, float[] weight, int[] second, byte[] kind) {
        this.items = items;
        this.epoch = epoch;
        this.start = start;
        this.item = item;
        this.weight = weight;
        this.second = second;
        this.kind = kind;
    }

    public static Histories none(int items) {
        return new Histories(items, 0, new int[1], new int[0], new float[0], new int[0], new byte[0]);
    }

    /** Items are numbered 0 to this - 1; not every one needs to occur. */
    public int items() {
        return items;
    }

    public int groups() {
        return start.length - 1;
    }

    public int events() {
        return item.length;
    }

    /** The position of a group's first event. */
    public int from(int group) {
        return start[group];
    }

    /** One past the position of a group's last event. */
    public int to(int group) {
        return start[group + 1];
    }

    public int item(int position) {
        return item[position];
    }

    /** As given: a quantity, a rating, 1. */
    public float weight(int position) {
        return weight[position];
    }

    public EventKind kind(int position) {
        return EventKind.of(kind[position]);
    }

    /** Seconds since 1970; 0 for all where the data has no times. */
    public long second(int position) {
        return epoch + second[position];
    }

    /** The same events in more groups: a new one begins after each pause that is longer than this. */
    public Histories visitsApart(long pauseSeconds) {
        int[] begin = new int[Math.max(groups(), item.length) + 1];
        int count = 0;
        for (int group = 0; group < groups(); group++) {
            for (int at = from(group); at < to(group); at++) {
                if (at == from(group) || (long) second[at] - second[at - 1] > pauseSeconds) {
                    begin[count++] = at;
                }
            }
        }
        begin[count] = item.length;
        return new Histories(items, epoch, Arrays.copyOf(begin, count + 1), item, weight, second, kind);
    }

    /** The time of the latest event of all, or 0 where there is none. */
    public long latest() {
        long latest = Long.MIN_VALUE;
        for (int group = 0; group < groups(); group++) {
            if (to(group) > from(group)) {
                latest = Math.max(latest, second(to(group) - 1));
            }
        }
        return latest == Long.MIN_VALUE ? 0 : latest;
    }

    /** Whether weights differ, as ratings and quantities do. */
    public boolean weighted() {
        for (float one : weight) {
            if (one != weight[0]) {
                return true;
            }
        }
        return false;
    }

    /** Each item once per group, with the value that the weighting gives; values of 0 and less are left out. */
    public SparseMatrix matrix(Weighting weighting) {
        int[] rowStart = new int[groups() + 1];
        int[] column = new int[item.length];
        float[] value = new float[item.length];
        int[] placeOf = new int[items];
        Arrays.fill(placeOf, -1);
        int at = 0;
        for (int group = 0; group < groups(); group++) {
            int first = at;
            for (int position = from(group); position < to(group); position++) {
                int place = placeOf[item[position]];
                float before = place >= first ? value[place] : 0;
                float after = weighting.combine(before, this, group, position);
                if (place < first) {
                    placeOf[item[position]] = at;
                    column[at] = item[position];
                    value[at++] = after;
                } else {
                    value[place] = after;
                }
            }
            at = positive(first, at, column, value, placeOf);
            rowStart[group + 1] = at;
        }
        return new SparseMatrix(items, rowStart, Arrays.copyOf(column, at), Arrays.copyOf(value, at));
    }

    /** Closes the gaps of a row that values of 0 and less leave, and forgets the row's places. */
    private static int positive(int first, int end, int[] column, float[] value, int[] placeOf) {
        int kept = first;
        for (int at = first; at < end; at++) {
            placeOf[column[at]] = -1;
            if (value[at] > 0) {
                column[kept] = column[at];
                value[kept++] = value[at];
            }
        }
        return kept;
    }

    /** How the events of one item in one group become one value. */
    @FunctionalInterface
    public interface Weighting {

        /** 1 for whatever occurs. */
        Weighting BINARY = (before, histories, group, position) -> 1;

        /** The last weight: what counts of ratings. */
        Weighting LAST = (before, histories, group, position) -> histories.weight[position];

        /** @param before the value after the item's earlier events in the group, 0 at its first */
        float combine(float before, Histories histories, int group, int position);
    }
}
