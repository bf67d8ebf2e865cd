package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The items' vectors in blocks of 512 items, each block dimension by dimension: scoring then is long sums that the
 * compiler turns into vector instructions, over scores that stay in the nearest cache. Immutable; a changed copy shares
 * the blocks that did not change.
 */
final class ItemFactors {

    private static final int BLOCK = 512;
    private static final int MOST_DIMENSIONS = 4096;

    private final int dimensions;
    private final int items;
    private final float[][] block;

    private ItemFactors(int dimensions, int items, float[][] block) {
        this.dimensions = dimensions;
        this.items = items;
        this.block = block;
    }

    /** @param rows one vector after another */
    static ItemFactors of(float[] rows, int dimensions) {
        ItemFactors factors = zeros(rows.length / dimensions, dimensions);
        for (int i = 0; i < factors.items; i++) {
            factors.put(i, rows, i * dimensions);
        }
        return factors;
    }

    private static ItemFactors zeros(int items, int dimensions) {
        float[][] block = new float[(items + BLOCK - 1) / BLOCK][];
        for (int b = 0; b < block.length; b++) {
            block[b] = new float[dimensions * Math.min(BLOCK, items - b * BLOCK)];
        }
        return new ItemFactors(dimensions, items, block);
    }

    int items() {
        return items;
    }

    int dimensions() {
        return dimensions;
    }

    boolean sameShape(ItemFactors other) {
        return items == other.items && dimensions == other.dimensions;
    }

    long bytes() {
        return 4L * items * dimensions + 24L * block.length;
    }

    /** Copies an item's vector to the beginning of an array. */
    void get(int item, float[] vector) {
        float[] from = block[item / BLOCK];
        int width = from.length / dimensions;
        for (int k = 0, at = item % BLOCK; k < dimensions; k++, at += width) {
            vector[k] = from[at];
        }
    }

    private void put(int item, float[] vectors, int from) {
        float[] to = block[item / BLOCK];
        int width = to.length / dimensions;
        for (int k = 0, at = item % BLOCK; k < dimensions; k++, at += width) {
            to[at] = vectors[from + k];
        }
    }

    /** The product of a vector with every item's. */
    void score(float[] vector, float[] scores) {
        Arrays.fill(scores, 0);
        for (int b = 0; b < block.length; b++) {
            float[] factors = block[b];
            int width = factors.length / dimensions;
            int k = 0;
            for (; k + 4 <= dimensions; k += 4) {
                plusFour(scores, b * BLOCK, factors, k * width, width, vector, k);
            }
            for (; k < dimensions; k++) {
                plus(scores, b * BLOCK, factors, k * width, width, vector[k]);
            }
        }
    }

    /** This with other vectors for some items, and further items. */
    ItemFactors with(int newItems, int[] changed, float[] vectors) {
        ItemFactors copy = new ItemFactors(dimensions, newItems, Arrays.copyOf(block, (newItems + BLOCK - 1) / BLOCK));
        boolean[] own = new boolean[copy.block.length];
        if (newItems > items) {
            for (int b = items / BLOCK; b < own.length; b++) {
                copy.block[b] = widened(b, Math.min(BLOCK, newItems - b * BLOCK));
                own[b] = true;
            }
        }
        for (int i = 0; i < changed.length; i++) {
            int b = changed[i] / BLOCK;
            if (!own[b]) {
                copy.block[b] = copy.block[b].clone();
                own[b] = true;
            }
            copy.put(changed[i], vectors, i * dimensions);
        }
        return copy;
    }

    private float[] widened(int b, int width) {
        float[] wide = new float[dimensions * width];
        int before = b < block.length ? block[b].length / dimensions : 0;
        for (int k = 0; before > 0 && k < dimensions; k++) {
            System.arraycopy(block[b], k * before, wide, k * width, before);
        }
        return wide;
    }

    void write(ModelOutput out) throws IOException {
        out.writeInt(dimensions);
        out.writeInt(items);
        for (float[] one : block) {
            out.writeFloats(one);
        }
    }

    static ItemFactors read(ModelInput in) throws IOException {
        int dimensions = in.readInt();
        int items = in.readInt();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS || items < 0) {
            throw new IllegalArgumentException("%d dimensions of %d items".formatted(dimensions, items));
        }
        float[][] block = new float[(int) ((items + BLOCK - 1L) / BLOCK)][];
        for (int b = 0; b < block.length; b++) {
            block[b] = in.readFloats();
            if (block[b].length != dimensions * Math.min(BLOCK, items - b * BLOCK)) {
                throw new IllegalArgumentException("a block of %d numbers".formatted(block[b].length));
            }
        }
        return new ItemFactors(dimensions, items, block);
    }

    private static void plusFour(float[] scores, int to, float[] f, int from, int width, float[] vector, int k) {
        float x0 = vector[k];
        float x1 = vector[k + 1];
        float x2 = vector[k + 2];
        float x3 = vector[k + 3];
        for (int i = 0; i < width; i++) {
            scores[to + i] += x0 * f[from + i]
                    + x1 * f[from + width + i]
                    + x2 * f[from + 2 * width + i]
                    + x3 * f[from + 3 * width + i];
        }
    }

    private static void plus(float[] scores, int to, float[] f, int from, int width, float x) {
        for (int i = 0; i < width; i++) {
            scores[to + i] += x * f[from + i];
        }
    }
}
