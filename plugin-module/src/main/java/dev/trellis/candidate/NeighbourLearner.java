package dev.trellis.candidate;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;

/**
 * Item-item cosine similarity with shrinkage: {@code sim(i,j) = Σ w_bi·w_bj / (‖i‖·‖j‖) · n_ij / (n_ij + shrinkage)}, where
 * n_ij counts the baskets with both. Sarwar et al., "Item-based collaborative filtering recommendation algorithms",
 * WWW 2001; the shrinkage is that of Bell and Koren, "Improved neighborhood-based collaborative filtering", 2007.
 */
public final class NeighbourLearner implements Algorithm {

    private final int neighbours;
    private final double shrinkage;

    public NeighbourLearner() {
        this(60, 10);
    }

    /**
     * @param neighbours kept per product at most
     * @param shrinkage how many common baskets halve the similarity
     */
    NeighbourLearner(int neighbours, double shrinkage) {
        this.neighbours = neighbours;
        this.shrinkage = shrinkage;
    }

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Parameter.of("neighbours", neighbours, "kept per product at most", 30, 60, 120),
                Parameter.of("shrinkage", shrinkage, "how many common baskets halve the similarity", 3, 10, 30));
    }

    @Override
    public Algorithm with(Parameters parameters) {
        return new NeighbourLearner(parameters.whole("neighbours"), parameters.get("shrinkage"));
    }

    @Override
    public ItemNeighbours learn(TrainingData data, Training training) {
        training.report("neighbours", 0, 1);
        ItemNeighbours learned = learn(data.shoppers().matrix(NeighbourLearner::interest), data.items());
        training.report("neighbours", 1, 1);
        return learned;
    }

    private static float interest(
            float before, dev.trellis.candidate.model.Histories histories, int group, int position) {
        return histories.weight(position) > 0
                ? Math.max(before, histories.kind(position).interest())
                : before;
    }

    ItemNeighbours learn(SparseMatrix baskets, int products) {
        SparseMatrix byProduct = baskets.transposed();
        double[] norm = norms(byProduct, products);
        double[] dot = new double[products];
        int[] common = new int[products];
        int[] touched = new int[products];
        int[] start = new int[products + 1];
        int[] neighbour = new int[16];
        float[] similarity = new float[16];
        TopList best = new TopList(neighbours);
        for (int i = 0; i < products; i++) {
            int count = accumulate(i, baskets, byProduct, dot, common, touched);
            best.clear();
            for (int t = 0; t < count; t++) {
                int j = touched[t];
                if (j != i) {
                    double cosine = dot[j] / (norm[i] * norm[j]);
                    best.offer(j, cosine * common[j] / (common[j] + shrinkage));
                }
                dot[j] = 0;
                common[j] = 0;
            }
            start[i + 1] = start[i] + best.size();
            if (start[i + 1] > neighbour.length) {
                int capacity = Math.max(start[i + 1], 2 * neighbour.length);
                neighbour = Arrays.copyOf(neighbour, capacity);
                similarity = Arrays.copyOf(similarity, capacity);
            }
            best.copyTo(neighbour, similarity, start[i]);
        }
        return new ItemNeighbours(new SparseMatrix(
                products,
                start,
                Arrays.copyOf(neighbour, start[products]),
                Arrays.copyOf(similarity, start[products])));
    }

    /** Sums over the baskets with i; returns how many products were touched. */
    private static int accumulate(
            int i, SparseMatrix baskets, SparseMatrix byProduct, double[] dot, int[] common, int[] touched) {
        int count = 0;
        for (int at = byProduct.start()[i]; at < byProduct.start()[i + 1]; at++) {
            int basket = byProduct.column()[at];
            float weight = byProduct.value()[at];
            for (int k = baskets.start()[basket]; k < baskets.start()[basket + 1]; k++) {
                int j = baskets.column()[k];
                if (common[j]++ == 0) {
                    touched[count++] = j;
                }
                dot[j] += (double) weight * baskets.value()[k];
            }
        }
        return count;
    }

    private static double[] norms(SparseMatrix byProduct, int products) {
        double[] norm = new double[products];
        for (int i = 0; i < products; i++) {
            double sum = 0;
            for (int at = byProduct.start()[i]; at < byProduct.start()[i + 1]; at++) {
                sum += (double) byProduct.value()[at] * byProduct.value()[at];
            }
            norm[i] = Math.sqrt(sum);
        }
        return norm;
    }
}
