package dev.trellis.candidate.vector;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Vectors, one after another, with a graph to find the best of them along. Immutable, without locks; about
 * {@code 4 d + 70} bytes a vector.
 */
public final class NearItems {

    private final float[] rows;
    private final Edges edges;
    private final Queue<Walk> free = new ConcurrentLinkedQueue<>();

    private NearItems(float[] rows, Edges edges) {
        this.rows = rows;
        this.edges = edges;
    }

    /**
     * On one thread; about 0.4 ms of its time a vector where there are ten thousand of 64 dimensions, and more with more.
     *
     * @param rows not to be changed any more; fewer than 2^31 numbers
     */
    public static NearItems of(float[] rows, int dimensions, Training training) {
        return new NearItems(rows, EdgeFinder.edges(rows, dimensions, training));
    }

    /** About how much memory building one takes, what stays included. */
    public static long bytesToBuild(long vectors, int dimensions) {
        return EdgeFinder.bytes(vectors, dimensions) + 4L * dimensions * vectors;
    }

    public int size() {
        return edges.nodes();
    }

    /**
     * Offers vectors, by their position, with their products. The more the list may take the surer its first places are:
     * what is wanted should be a fifth of it or less.
     *
     * @param query of the vectors' length
     */
    public void find(float[] query, TopItems best) {
        if (size() == 0) {
            return;
        }
        Walk walk = free.poll();
        if (walk == null) {
            walk = new Walk(size());
        }
        walk.run(edges, rows, query, best);
        free.offer(walk);
    }

    public long bytes() {
        return 4L * rows.length + edges.bytes();
    }

    /** The graph alone: who writes it has the vectors. */
    public void write(ModelOutput out) throws IOException {
        edges.write(out);
    }

    /**
     * @param rows the vectors it was built from, or such as took their places
     * @throws IllegalArgumentException if there are more or fewer, or it is no graph
     */
    public static NearItems read(ModelInput in, float[] rows, int dimensions) throws IOException {
        Edges edges = Edges.read(in);
        if ((long) edges.nodes() * dimensions != rows.length) {
            throw new IllegalArgumentException("its graph is of other vectors");
        }
        return new NearItems(rows, edges);
    }
}
