package dev.trellis.candidate.model;

import java.util.Arrays;

/**
 * For whom scores are asked: what the shopper did, oldest first, and the situation. Models that learned something about
 * the very shopper may use {@code shopper}; all others work from the history, so that the latest event counts.
 *
 * @param shopper group in the training histories; {@link #UNKNOWN} for anybody else
 * @param item the history; an item may occur many times
 * @param weight of the events, as in {@link Histories}
 * @param kind of the events
 * @param second of the events, since 1970
 * @param visitFrom position of the present visit's first event; equal to the length if there is none yet
 * @param now seconds since 1970
 * @param situation number of the device class, region or other bucket that weights may depend on; -1 where not known
 */
public record Query(
        int shopper, int[] item, float[] weight, byte[] kind, long[] second, int visitFrom, long now, int situation) {

    public static final int UNKNOWN = -1;

    public int length() {
        return item.length;
    }

    public EventKind kind(int position) {
        return EventKind.of(kind[position]);
    }

    /** One group's whole history; its last event is taken for the present. */
    public static Query of(Histories histories, int group, int shopper) {
        return upTo(histories, group, shopper, histories.to(group));
    }

    /** A group's history up to a position, exclusive, as one visit. */
    public static Query upTo(Histories histories, int group, int shopper, int to) {
        int from = histories.from(group);
        int length = to - from;
        int[] item = new int[length];
        float[] weight = new float[length];
        byte[] kind = new byte[length];
        long[] second = new long[length];
        for (int i = 0; i < length; i++) {
            item[i] = histories.item(from + i);
            weight[i] = histories.weight(from + i);
            kind[i] = (byte) histories.kind(from + i).ordinal();
            second[i] = histories.second(from + i);
        }
        return new Query(shopper, item, weight, kind, second, 0, length == 0 ? 0 : second[length - 1], -1);
    }

    /** The same with the present visit beginning after the last pause that is longer than this. */
    public Query withVisitsApart(long pauseSeconds) {
        int from = length();
        while (from > 0 && (from == length() ? now : second[from]) - second[from - 1] <= pauseSeconds) {
            from--;
        }
        return new Query(shopper, item, weight, kind, second, from, now, situation);
    }

    /** The same in a situation. */
    public Query in(int other) {
        return new Query(shopper, item, weight, kind, second, visitFrom, now, other);
    }

    /** A query of single views, for tests and tools. */
    public static Query ofItems(int... items) {
        float[] ones = new float[items.length];
        Arrays.fill(ones, 1);
        return new Query(UNKNOWN, items, ones, new byte[items.length], new long[items.length], 0, 0, -1);
    }
}
