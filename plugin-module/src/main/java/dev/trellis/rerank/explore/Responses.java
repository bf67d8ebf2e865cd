package dev.trellis.rerank.explore;

/**
 * How often products of one unit were seen and clicked, faded to one moment: a hash table on flat arrays. Immutable once
 * it is handed out.
 */
final class Responses {

    static final Responses NONE = new Responses(1);

    private long[] id;
    private float[] seen;
    private float[] clicked;
    private int size;
    private double allSeen;
    private double allClicked;

    Responses(int room) {
        allocate(Integer.highestOneBit(Math.max(1, 2 * room - 1)) << 1);
    }

    void add(long product, double views, double clicks) {
        if (!(views + clicks > 0)) {
            return;
        }
        if (2 * size >= id.length) {
            grow();
        }
        put(product, (float) views, (float) clicks);
        allSeen += views;
        allClicked += clicks;
    }

    /** The same with everything times a factor, without products that then count for less than a floor. */
    Responses faded(double factor, double floor) {
        Responses faded = new Responses(size);
        for (int slot = 0; slot < id.length; slot++) {
            if ((seen[slot] + clicked[slot]) * factor > floor) {
                faded.add(id[slot], seen[slot] * factor, clicked[slot] * factor);
            }
        }
        return faded;
    }

    int size() {
        return size;
    }

    double seen(long product) {
        return seen[slot(product)];
    }

    double clicked(long product) {
        return clicked[slot(product)];
    }

    /** Clicks by views of all products, drawn towards one in fifty while there are few. */
    double usualRate() {
        return Math.min(0.9, (allClicked + 1) / (allSeen + 50));
    }

    private int slot(long product) {
        int mask = id.length - 1;
        int slot = (int) ((product * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while ((seen[slot] != 0 || clicked[slot] != 0) && id[slot] != product) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void put(long product, float views, float clicks) {
        int slot = slot(product);
        if (seen[slot] == 0 && clicked[slot] == 0) {
            size++;
            id[slot] = product;
        }
        seen[slot] += views;
        clicked[slot] += clicks;
    }

    private void allocate(int capacity) {
        id = new long[capacity];
        seen = new float[capacity];
        clicked = new float[capacity];
    }

    private void grow() {
        long[] ids = id;
        float[] views = seen;
        float[] clicks = clicked;
        allocate(2 * ids.length);
        size = 0;
        for (int slot = 0; slot < ids.length; slot++) {
            if (views[slot] != 0 || clicks[slot] != 0) {
                put(ids[slot], views[slot], clicks[slot]);
            }
        }
    }
}
