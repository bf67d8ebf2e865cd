package dev.trellis.candidate;

import dev.trellis.candidate.model.EventKind;
import java.util.Arrays;

/** What shoppers did with products, in the order in which it was heard: flat arrays that grow, some 29 bytes an event. */
final class StoreEvents {

    private static final EventKind[] KINDS = EventKind.values();

    private int size;
    private int[] shopper = new int[1024];
    private int[] visit = new int[1024];
    private int[] order = new int[1024];
    private int[] item = new int[1024];
    private float[] weight = new float[1024];
    private long[] second = new long[1024];
    private byte[] kind = new byte[1024];

    void add(int shopper, int visit, int order, int item, float weight, long second, EventKind kind) {
        if (size == this.item.length) {
            grow(size + (size >> 1));
        }
        this.shopper[size] = shopper;
        this.visit[size] = visit;
        this.order[size] = order;
        this.item[size] = item;
        this.weight[size] = weight;
        this.second[size] = second;
        this.kind[size++] = (byte) kind.ordinal();
    }

    int size() {
        return size;
    }

    long secondAfter(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(second, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1, Math.round(share * size))];
    }

    /** Those that were heard first. */
    void first(int count, Reader reader) {
        for (int i = 0; i < count; i++) {
            read(i, reader);
        }
    }

    void forEach(long begin, long end, Reader reader) {
        for (int i = 0; i < size; i++) {
            if (second[i] >= begin && second[i] < end) {
                read(i, reader);
            }
        }
    }

    private void read(int i, Reader reader) {
        reader.read(shopper[i], visit[i], order[i], item[i], weight[i], second[i], KINDS[kind[i]]);
    }

    private void grow(int capacity) {
        shopper = Arrays.copyOf(shopper, capacity);
        visit = Arrays.copyOf(visit, capacity);
        order = Arrays.copyOf(order, capacity);
        item = Arrays.copyOf(item, capacity);
        weight = Arrays.copyOf(weight, capacity);
        second = Arrays.copyOf(second, capacity);
        kind = Arrays.copyOf(kind, capacity);
    }

    /** {@code order} is -1 for what is no purchase, {@code visit} for what happened in one that is not known. */
    @FunctionalInterface
    interface Reader {
        void read(int shopper, int visit, int order, int item, float weight, long second, EventKind kind);
    }
}
