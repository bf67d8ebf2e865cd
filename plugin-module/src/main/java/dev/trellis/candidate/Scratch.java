package dev.trellis.candidate;

import dev.trellis.candidate.model.TopItems;

/** A thread's own room for scores, so that answering allocates none. Not thread-safe. */
final class Scratch {

    private final TopItems top;
    private float[] scores = new float[0];
    private boolean[] leftOut = new boolean[0];

    Scratch(int most) {
        this.top = new TopItems(most);
    }

    /** At least as long as asked for; what it holds is of no account. */
    float[] scores(int items) {
        if (scores.length != items) {
            scores = new float[items];
            leftOut = new boolean[items];
        }
        return scores;
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
