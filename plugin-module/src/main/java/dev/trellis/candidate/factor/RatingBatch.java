package dev.trellis.candidate.factor;

import java.util.Arrays;

/** The ratings of some shoppers, an entry each, and by item as linked lists. For use again and again. */
final class RatingBatch {

    private final Ratings ratings;
    private final int d;
    private final int[] first;
    private int[] shopper = new int[16];
    private int[] entry = new int[17];
    private int[] slot = new int[0];
    private int[] next = new int[0];
    private int[] item = new int[0];
    private float[] places = new float[0];
    private float[] pulls = new float[0];
    private float[] errors = new float[0];
    private int shoppers;
    private int items;

    RatingBatch(Ratings ratings, int d) {
        this.ratings = ratings;
        this.d = d;
        first = new int[ratings.items()];
        Arrays.fill(first, -1);
    }

    /**
     * Takes shoppers until they have this many ratings.
     *
     * @return the position of the first shopper that was not taken
     */
    int fill(int[] order, int from, int size) {
        for (int i = 0; i < items; i++) {
            first[item[i]] = -1;
        }
        shoppers = 0;
        items = 0;
        int to = from;
        while (to < order.length && entry[shoppers] < size) {
            if (ratings.count(order[to]) > 0) {
                take(order[to]);
            }
            to++;
        }
        if (places.length < shoppers * d) {
            places = new float[shoppers * d];
            pulls = new float[shoppers * d];
        }
        return to;
    }

    private void take(int one) {
        int n = ratings.count(one);
        int at = entry[shoppers];
        if (shoppers == shopper.length) {
            shopper = Arrays.copyOf(shopper, 2 * shoppers);
            entry = Arrays.copyOf(entry, 2 * shoppers + 1);
        }
        if (at + n > next.length) {
            int capacity = Math.max(at + n, 2 * next.length);
            next = Arrays.copyOf(next, capacity);
            slot = Arrays.copyOf(slot, capacity);
            item = Arrays.copyOf(item, capacity);
            errors = Arrays.copyOf(errors, capacity);
        }
        for (int i = 0; i < n; i++) {
            int rated = ratings.item()[ratings.start()[one] + i];
            if (first[rated] < 0) {
                item[items++] = rated;
            }
            slot[at + i] = shoppers;
            next[at + i] = first[rated];
            first[rated] = at + i;
        }
        shopper[shoppers++] = one;
        entry[shoppers] = at + n;
    }

    /** For where each shopper stood, one vector after another. */
    float[] places() {
        return places;
    }

    /** For how each shopper was pulled. */
    float[] pulls() {
        return pulls;
    }

    /** For each entry's error. */
    float[] errors() {
        return errors;
    }

    int shoppers() {
        return shoppers;
    }

    int shopper(int slot) {
        return shopper[slot];
    }

    /** The first entry of a shopper. */
    int entry(int slot) {
        return entry[slot];
    }

    int items() {
        return items;
    }

    int item(int i) {
        return item[i];
    }

    /** An item's first entry, or -1. */
    int first(int item) {
        return first[item];
    }

    /** The next entry of the same item, or -1. */
    int next(int entry) {
        return next[entry];
    }

    /** Whose entry it is. */
    int slot(int entry) {
        return slot[entry];
    }
}
