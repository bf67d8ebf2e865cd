package dev.trellis.candidate.model;

import java.util.Arrays;

/** Gathers events in any order. Not thread-safe; for use once. */
public final class HistoriesBuilder {

    private int groups;
    private int items;
    private int size;
    private int[] group = new int[1024];
    private int[] item = new int[1024];
    private float[] weight = new float[1024];
    private long[] second = new long[1024];
    private byte[] kind = new byte[1024];

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
        int[] order = inGroups(start);
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
    private int[] inGroups(int[] start) {
        int[] order = new int[size];
        int[] next = Arrays.copyOf(start, start.length - 1);
        for (int at = 0; at < size; at++) {
            order[next[group[at]]++] = at;
        }
        for (int g = 0; g + 1 < start.length; g++) {
            sortByTime(order, start[g], start[g + 1]);
        }
        return order;
    }

    private void sortByTime(int[] order, int from, int to) {
        boolean sorted = true;
        for (int at = from + 1; sorted && at < to; at++) {
            sorted = second[order[at - 1]] <= second[order[at]];
        }
        if (sorted) {
            return;
        }
        Integer[] boxed = new Integer[to - from];
        Arrays.setAll(boxed, i -> order[from + i]);
        Arrays.sort(boxed, (a, b) -> Long.compare(second[a], second[b]));
        for (int i = 0; i < boxed.length; i++) {
            order[from + i] = boxed[i];
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
