package dev.trellis.candidate.model;

import java.util.Arrays;

/** Gathers events in any order. Not thread-safe; for use once. */
public final class HistoriesBuilder {

    private int groups;
    private int items;
    private int size;
    private int[] group;
    private int[] item;
    private float[] weight;
    private long[] second;
    private byte[] kind;

    public HistoriesBuilder() {
        this(1024);
    }

    /** @param expected number of events, so that many need not be moved as they grow; more may come */
    public HistoriesBuilder(int expected) {
        int capacity = Math.max(16, expected);
        group = new int[capacity];
        item = new int[capacity];
        weight = new float[capacity];
        second = new long[capacity];
        kind = new byte[capacity];
    }

    /**
     * @param group any number from 0
     * @param item any number from 0
     * @param second since 1970; all events must lie within 68 years of each other
     * @throws IllegalArgumentException for a negative number or a weight that is not finite
     */
    public HistoriesBuilder add(int group, int item, float weight, long second, EventKind kind) {
        if (group < 0 || item < 0 || !Float.isFinite(weight)) {
            throw new IllegalArgumentException(
                    "Not an event: group %d, item %d, weight %s".formatted(group, item, weight));
        }
        if (size == this.item.length) {
            grow();
        }
        this.group[size] = group;
        this.item[size] = item;
        this.weight[size] = weight;
        this.second[size] = second;
        this.kind[size++] = (byte) kind.ordinal();
        groups = Math.max(groups, group + 1);
        items = Math.max(items, item + 1);
        return this;
    }

    public int size() {
        return size;
    }

    /** Of the groups and items that occurred. */
    public Histories build() {
        return build(groups, items);
    }

    /**
     * Events of the same group and second stay in the order in which they were added.
     *
     * @throws IllegalArgumentException if an event has a higher number, or events lie too far apart
     */
    public Histories build(int groups, int items) {
        if (groups < this.groups || items < this.items) {
            throw new IllegalArgumentException("There are events of %d groups and %d items, more than %d and %d"
                    .formatted(this.groups, this.items, groups, items));
        }
        long epoch = Arrays.stream(second, 0, size).min().orElse(0);
        int[] start = new int[groups + 1];
        for (int at = 0; at < size; at++) {
            start[group[at] + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        int[] order = inGroups(start, epoch);
        int[] sortedItem = new int[size];
        float[] sortedWeight = new float[size];
        int[] sortedSecond = new int[size];
        byte[] sortedKind = new byte[size];
        for (int to = 0; to < size; to++) {
            int from = order[to];
            sortedItem[to] = item[from];
            sortedWeight[to] = weight[from];
            sortedSecond[to] = offset(second[from], epoch);
            sortedKind[to] = kind[from];
        }
        return new Histories(items, epoch, start, sortedItem, sortedWeight, sortedSecond, sortedKind);
    }

    private static int offset(long second, long epoch) {
        long offset = second - epoch;
        if (offset < 0 || offset > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Events lie more than 68 years apart: check the unit of the times");
        }
        return (int) offset;
    }

    /** The events' numbers by group and then time. */
    private int[] inGroups(int[] start, long epoch) {
        int[] order = new int[size];
        int[] next = Arrays.copyOf(start, start.length - 1);
        for (int at = 0; at < size; at++) {
            order[next[group[at]]++] = at;
        }
        for (int g = 0; g + 1 < start.length; g++) {
            sortByTime(order, start[g], start[g + 1], epoch);
        }
        return order;
    }

    /** By the time and then the number, which in a group ascends as the events were added. */
    private void sortByTime(int[] order, int from, int to, long epoch) {
        boolean sorted = true;
        for (int at = from + 1; sorted && at < to; at++) {
            sorted = second[order[at - 1]] <= second[order[at]];
        }
        if (sorted) {
            return;
        }
        long[] keys = new long[to - from];
        for (int at = from; at < to; at++) {
            keys[at - from] = (long) offset(second[order[at]], epoch) << 32 | order[at];
        }
        Arrays.sort(keys);
        for (int at = from; at < to; at++) {
            order[at] = (int) keys[at - from];
        }
    }

    private void grow() {
        int capacity = size + (size >> 1);
        group = Arrays.copyOf(group, capacity);
        item = Arrays.copyOf(item, capacity);
        weight = Arrays.copyOf(weight, capacity);
        second = Arrays.copyOf(second, capacity);
        kind = Arrays.copyOf(kind, capacity);
    }
}
