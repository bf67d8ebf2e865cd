package dev.trellis.candidate;

import dev.trellis.candidate.model.TopItems;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Room for scores, taken by a source and given back, so that answering allocates none. Not kept per thread, for a server's
 * threads outlive its applications. Not thread-safe.
 */
final class Scratch {

    /** Most proposals of a learned source. */
    static final int MOST = 200;

    /** Parts of a model differ in length once some of them have grown. */
    private static final int LENGTHS = 3;

    private static final Queue<Scratch> FREE = new ConcurrentLinkedQueue<>();

    private final TopItems top = new TopItems(MOST);
    private final float[][] scores = new float[LENGTHS][0];
    private boolean[] leftOut = new boolean[0];

    private Scratch() {}

    static Scratch take() {
        Scratch free = FREE.poll();
        return free == null ? new Scratch() : free;
    }

    void giveBack() {
        FREE.offer(this);
    }

    /** As long as asked for; what it holds is of no account. */
    float[] scores(int items) {
        for (float[] known : scores) {
            if (known.length == items) {
                return known;
            }
        }
        System.arraycopy(scores, 0, scores, 1, LENGTHS - 1);
        scores[0] = new float[items];
        leftOut = new boolean[Math.max(items, leftOut.length)];
        return scores[0];
    }

    TopItems top() {
        return top;
    }

    /** Fills {@link #top()} with the best that can be sold and are not among the known ones. */
    void best(float[] scored, int items, Catalog catalog, int[] known) {
        mark(known, items, true);
        top.clear();
        for (int product = 0; product < items; product++) {
            float score = scored[product];
            if (score != 0 && top.mayTake(score) && !leftOut[product] && catalog.sellable(product)) {
                top.offer(product, score);
            }
        }
        top.sort();
        mark(known, items, false);
    }

    private void mark(int[] known, int items, boolean out) {
        for (int product : known) {
            if (product < items) {
                leftOut[product] = out;
            }
        }
    }
}
