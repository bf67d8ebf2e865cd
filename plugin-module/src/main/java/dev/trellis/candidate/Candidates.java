package dev.trellis.candidate;

import dev.trellis.Reason;
import java.util.Arrays;

/**
 * Proposed products with their scores: a hash table on flat arrays, so that proposing allocates nothing. A product that
 * is added again gathers score; its reason is the one that brought most of it. Not thread-safe.
 */
public final class Candidates {

    private static final Reason.Kind[] KINDS = Reason.Kind.values();
    private static final int FREE = -1;

    private int[] slots;
    private int[] product;
    private double[] score;
    private double[] strongest;
    private byte[] kind;
    private int[] because;
    private int[] source;
    private int size;

    public Candidates() {
        this(0);
    }

    /** @param expected how many products there may be; more are welcome */
    public Candidates(int expected) {
        allocate(Math.max(64, Integer.highestOneBit(Math.max(1, 2 * expected)) << 1));
    }

    /** Forgets everything but its room, for use by the next request. */
    public void clear() {
        Arrays.fill(slots, FREE);
        size = 0;
    }

    /**
     * @param product number in the catalogue
     * @param score above 0; others are ignored
     * @param because number of the product that led here, -1 if none did, or {@link Tracing#ASK}
     */
    public void add(int product, double score, Reason.Kind kind, int because) {
        add(product, score, kind, because, 0);
    }

    /** @param source number of the source in the unit's list */
    public void add(int product, double score, Reason.Kind kind, int because, int source) {
        if (!(score > 0) || score == Double.POSITIVE_INFINITY) {
            return;
        }
        int slot = slot(product);
        int row = slots[slot];
        if (row == FREE) {
            row = size++;
            slots[slot] = row;
            this.product[row] = product;
            this.score[row] = 0;
            strongest[row] = 0;
        }
        this.score[row] += score;
        if (score > strongest[row]) {
            strongest[row] = score;
            this.kind[row] = (byte) kind.ordinal();
            this.because[row] = because;
            this.source[row] = source;
        }
        if (2 * size > slots.length) {
            grow();
        }
    }

    public int size() {
        return size;
    }

    public int product(int row) {
        return product[row];
    }

    public double score(int row) {
        return score[row];
    }

    public Reason.Kind kind(int row) {
        return KINDS[kind[row]];
    }

    /** -1 where no product led to this one, {@link Tracing#ASK} where its source knows. */
    public int because(int row) {
        return because[row];
    }

    public int source(int row) {
        return source[row];
    }

    /** The score of a product, 0 if it was not proposed. */
    public double scoreOf(int product) {
        int row = slots[slot(product)];
        return row == FREE ? 0 : score[row];
    }

    /** The row of a product, -1 if it was not proposed. */
    public int rowOf(int product) {
        return slots[slot(product)];
    }

    /** Gives a product another reason than the one it was proposed for. */
    public void reason(int row, Reason.Kind kind, int because) {
        this.kind[row] = (byte) kind.ordinal();
        this.because[row] = because;
    }

    public double highest() {
        double highest = 0;
        for (int row = 0; row < size; row++) {
            highest = Math.max(highest, score[row]);
        }
        return highest;
    }

    private int slot(int product) {
        int mask = slots.length - 1;
        int hash = product * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] != FREE && this.product[slots[slot]] != product) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void allocate(int capacity) {
        slots = new int[capacity];
        Arrays.fill(slots, FREE);
        product = new int[capacity];
        score = new double[capacity];
        strongest = new double[capacity];
        kind = new byte[capacity];
        because = new int[capacity];
        source = new int[capacity];
    }

    private void grow() {
        int capacity = 2 * slots.length;
        slots = new int[capacity];
        Arrays.fill(slots, FREE);
        product = Arrays.copyOf(product, capacity);
        score = Arrays.copyOf(score, capacity);
        strongest = Arrays.copyOf(strongest, capacity);
        kind = Arrays.copyOf(kind, capacity);
        because = Arrays.copyOf(because, capacity);
        source = Arrays.copyOf(source, capacity);
        for (int row = 0; row < size; row++) {
            slots[slot(product[row])] = row;
        }
    }
}
