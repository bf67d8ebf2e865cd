package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.vector.NearItems;
import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Scores the items that fit best, and no others, where scoring all would take too long. Items whose vectors changed after
 * the graph was built, or that are new, are scored all; they need to be few.
 */
final class Lookup {

    /** So many that after what must not be shown is left out, and other models have had their say, enough remain. */
    static final int FOUND = 500;

    private static final int MOVED_AT_MOST = 20_000;

    private final int[] item;
    private final NearItems near;
    private final MovedItems moved;
    private final Queue<TopItems> free = new ConcurrentLinkedQueue<>();

    private Lookup(int[] item, NearItems near, MovedItems moved) {
        this.item = item;
        this.near = near;
        this.moved = moved;
    }

    /** Null where memory does not suffice; all items are then scored. */
    static Lookup of(ItemFactors factors, Training training) {
        int[] item = placed(factors);
        boolean tooMany = (long) item.length * factors.dimensions() > Integer.MAX_VALUE - 8;
        if (tooMany || NearItems.bytesToBuild(item.length, factors.dimensions()) > training.memoryBytes()) {
            return null;
        }
        float[] rows = rows(factors, item);
        return new Lookup(item, NearItems.of(rows, factors.dimensions(), training), MovedItems.NONE);
    }

    /** Items without a place have no opinion to give. */
    private static int[] placed(ItemFactors factors) {
        int[] item = new int[factors.items()];
        float[] vector = new float[factors.dimensions()];
        int size = 0;
        for (int i = 0; i < item.length; i++) {
            factors.get(i, vector);
            boolean nowhere = true;
            for (float value : vector) {
                nowhere &= value == 0;
            }
            if (!nowhere) {
                item[size++] = i;
            }
        }
        return Arrays.copyOf(item, size);
    }

    private static float[] rows(ItemFactors factors, int[] item) {
        int d = factors.dimensions();
        float[] rows = new float[item.length * d];
        float[] vector = new float[d];
        for (int i = 0; i < item.length; i++) {
            factors.get(item[i], vector);
            System.arraycopy(vector, 0, rows, i * d, d);
        }
        return rows;
    }

    /** 0 for all that were not found. */
    void score(float[] vector, float[] scores) {
        Arrays.fill(scores, 0);
        TopItems best = free.poll();
        if (best == null) {
            best = new TopItems(FOUND);
        }
        best.clear();
        near.find(vector, best);
        for (int place = 0; place < best.size(); place++) {
            scores[item[best.item(place)]] = Math.max(0, best.score(place));
        }
        free.offer(best);
        moved.score(vector, scores);
    }

    /** With other vectors for some items; null where too many have moved. */
    Lookup with(int[] changed, float[] vectors, int dimensions) {
        MovedItems now = moved.with(changed, vectors, dimensions);
        return now.size() > MOVED_AT_MOST ? null : new Lookup(item, near, now);
    }

    long bytes() {
        return 4L * item.length + near.bytes() + moved.bytes();
    }

    void write(ModelOutput out) throws IOException {
        out.writeInts(item);
        near.write(out);
        out.writeInts(moved.item());
    }

    static Lookup read(ModelInput in, ItemFactors factors) throws IOException {
        int[] item = in.readInts();
        NearItems near = NearItems.read(in, rows(factors, item), factors.dimensions());
        int[] moved = in.readInts();
        return new Lookup(item, near, new MovedItems(moved, rows(factors, moved)));
    }
}
