package dev.trellis.candidate.vector;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;

/**
 * A graph on flat arrays.
 *
 * @param from where each node's edges begin in {@code to}; one longer than the nodes
 * @param to the nodes that edges lead to
 * @param entry where every search begins
 */
record Edges(int[] from, int[] to, int entry) {

    int nodes() {
        return from.length - 1;
    }

    long bytes() {
        return 4L * (from.length + to.length);
    }

    void write(ModelOutput out) throws IOException {
        out.writeInts(from);
        out.writeInts(to);
        out.writeInt(entry);
    }

    /** @throws IllegalArgumentException if it is no graph */
    static Edges read(ModelInput in) throws IOException {
        Edges edges = new Edges(in.readInts(), in.readInts(), in.readInt());
        edges.check();
        return edges;
    }

    private void check() {
        boolean good = from.length > 0 && from[0] == 0 && from[nodes()] == to.length;
        good &= entry >= 0 && entry < Math.max(1, nodes());
        for (int node = 0; good && node < nodes(); node++) {
            good = from[node] <= from[node + 1];
        }
        for (int at = 0; good && at < to.length; at++) {
            good = to[at] >= 0 && to[at] < nodes();
        }
        if (!good) {
            throw new IllegalArgumentException("its graph is no graph");
        }
    }
}
