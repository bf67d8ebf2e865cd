package dev.trellis.candidate.vector;

import dev.trellis.candidate.model.Training;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.NodesIterator;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/**
 * Has the graph built by jvector, as Malkov and Yashunin, Efficient and Robust Approximate Nearest Neighbor Search Using
 * Hierarchical Navigable Small World Graphs (2018), and Subramanya et al., DiskANN (NeurIPS 2019), describe it, on the
 * products themselves: Morozov and Babenko, Non-metric Similarity Graphs for Maximum Inner Product Search (NeurIPS 2018).
 * One thread builds it, because two would never build the same graph twice.
 */
final class EdgeFinder {

    private static final int DEGREE = 16;
    private static final int BEAM = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float DETOUR = 1.2f;
    private static final int REPORT_EVERY = 256;

    private EdgeFinder() {}

    /** About what building takes, besides the vectors given. */
    static long bytes(long nodes, int dimensions) {
        return nodes * (4L * dimensions + 600);
    }

    static Edges edges(float[] rows, int dimensions, Training training) {
        Vectors vectors = Vectors.of(rows, dimensions);
        ForkJoinPool alone = new ForkJoinPool(1);
        try (GraphIndexBuilder builder = new GraphIndexBuilder(
                BuildScoreProvider.randomAccessScoreProvider(vectors, VectorSimilarityFunction.DOT_PRODUCT),
                dimensions,
                DEGREE,
                BEAM,
                OVERFLOW,
                DETOUR,
                alone,
                alone)) {
            for (int node = 0; node < vectors.size(); node++) {
                if (node % REPORT_EVERY == 0) {
                    training.report("graph of near items", node, vectors.size());
                }
                builder.addGraphNode(node, vectors.getVector(node));
            }
            builder.cleanup();
            return flat(builder.getGraph(), vectors.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            alone.shutdown();
        }
    }

    private static Edges flat(OnHeapGraphIndex graph, int nodes) {
        int[] from = new int[nodes + 1];
        int[] to = new int[nodes * DEGREE];
        OnHeapGraphIndex.ConcurrentGraphIndexView view = graph.getView();
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            NodesIterator near = view.getNeighborsIterator(node);
            while (near.hasNext()) {
                if (size == to.length) {
                    to = Arrays.copyOf(to, size + (size >> 1) + DEGREE);
                }
                to[size++] = near.nextInt();
            }
            from[node + 1] = size;
        }
        return new Edges(from, Arrays.copyOf(to, size), nodes == 0 ? 0 : view.entryNode());
    }

    /** What jvector builds from: vectors shrunk so that the longest has length 1, as its similarity wants them. */
    private record Vectors(VectorFloat<?>[] all, int dimension) implements RandomAccessVectorValues {

        static Vectors of(float[] rows, int dimensions) {
            VectorFloat<?>[] all = new VectorFloat<?>[rows.length / dimensions];
            float shrunk = (float) (1 / longest(rows, dimensions));
            for (int node = 0; node < all.length; node++) {
                float[] own = Arrays.copyOfRange(rows, node * dimensions, (node + 1) * dimensions);
                for (int k = 0; k < dimensions; k++) {
                    own[k] *= shrunk;
                }
                all[node] = VectorizationProvider.getInstance()
                        .getVectorTypeSupport()
                        .createFloatVector(own);
            }
            return new Vectors(all, dimensions);
        }

        private static double longest(float[] rows, int dimensions) {
            double longest = Double.MIN_NORMAL;
            for (int at = 0; at < rows.length; at += dimensions) {
                double square = 0;
                for (int k = 0; k < dimensions; k++) {
                    square += (double) rows[at + k] * rows[at + k];
                }
                longest = Math.max(longest, square);
            }
            return Math.sqrt(longest);
        }

        @Override
        public int size() {
            return all.length;
        }

        @Override
        public VectorFloat<?> getVector(int node) {
            return all[node];
        }

        @Override
        public boolean isValueShared() {
            return false;
        }

        @Override
        public RandomAccessVectorValues copy() {
            return this;
        }
    }
}
