package dev.trellis.candidate.vector;

import dev.trellis.candidate.model.TopItems;

/** What one search at a time needs, for use again and again without allocation. Not thread-safe. */
final class Walk {

    private final Frontier frontier = new Frontier();
    private final int[] seenIn;
    private int round;

    Walk(int nodes) {
        seenIn = new int[nodes];
    }

    /** Goes on from the best node known to its neighbours until none of those left can lead to a better one. */
    void run(Edges edges, float[] rows, float[] query, TopItems best) {
        frontier.clear();
        begin();
        look(edges.entry(), rows, query, best);
        while (!frontier.isEmpty() && best.mayTake(frontier.bestScore())) {
            int node = frontier.take();
            for (int at = edges.from()[node]; at < edges.from()[node + 1]; at++) {
                if (seenIn[edges.to()[at]] != round) {
                    look(edges.to()[at], rows, query, best);
                }
            }
        }
    }

    private void begin() {
        round++;
        if (round == Integer.MAX_VALUE) {
            java.util.Arrays.fill(seenIn, 0);
            round = 1;
        }
    }

    private void look(int node, float[] rows, float[] query, TopItems best) {
        seenIn[node] = round;
        float score = product(query, rows, node * query.length);
        if (best.mayTake(score)) {
            best.offer(node, score);
            frontier.add(node, score);
        }
    }

    /** In four sums, which the processor adds up side by side. */
    static float product(float[] query, float[] rows, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int k = 0;
        for (; k + 4 <= query.length; k += 4) {
            a += query[k] * rows[at + k];
            b += query[k + 1] * rows[at + k + 1];
            c += query[k + 2] * rows[at + k + 2];
            d += query[k + 3] * rows[at + k + 3];
        }
        for (; k < query.length; k++) {
            a += query[k] * rows[at + k];
        }
        return a + b + (c + d);
    }
}
