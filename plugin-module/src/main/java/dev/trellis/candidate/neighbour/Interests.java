package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Query;
import java.util.Arrays;

/** A query's history boiled down: each item that the model knows once, with what its strongest event counts. */
public final class Interests {

    /** What happened before this many other items says little, and must not cost much. */
    private static final int MOST = 400;

    private final int[] item;
    private final float[] weight;
    private int size;

    private Interests(int capacity) {
        item = new int[capacity];
        weight = new float[capacity];
    }

    /** @param scratch of the number of items that the model knows; full of zeros afterwards */
    public static Interests of(Query query, Taste taste, float[] scratch) {
        Interests interests = new Interests(Math.min(MOST, query.length()));
        Arrays.fill(scratch, 0);
        for (int position = query.length() - 1; position >= 0; position--) {
            int item = query.item()[position];
            if (item < scratch.length) {
                interests.note(item, taste.of(query, position), scratch);
            }
        }
        for (int at = 0; at < interests.size; at++) {
            interests.weight[at] = scratch[interests.item[at]];
            scratch[interests.item[at]] = 0;
        }
        return interests;
    }

    private void note(int known, float value, float[] scratch) {
        if (scratch[known] > 0) {
            scratch[known] = Math.max(scratch[known], value);
        } else if (value > 0 && size < item.length) {
            item[size++] = known;
            scratch[known] = value;
        }
    }

    public int size() {
        return size;
    }

    /** The latest first. */
    public int item(int at) {
        return item[at];
    }

    public float weight(int at) {
        return weight[at];
    }
}
