package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.neighbour.CoCounts;
import dev.trellis.candidate.neighbour.ItemWeights;
import dev.trellis.candidate.neighbour.Rows;
import java.util.Arrays;

/**
 * A ridge regression per item on its nearest items only, so that work and memory grow with the number of items and not with
 * its cube and square. Near to SLIM with feature selection: Ning and Karypis, "SLIM: Sparse linear methods for top-n
 * recommender systems", ICDM 2011.
 */
final class LocalWeights {

    private final Ridge ridge;
    private final Training training;

    LocalWeights(Ridge ridge, Training training) {
        this.ridge = ridge;
        this.training = training;
    }

    /** @param remembered pairs per item that fit into memory */
    ItemWeights learn(SparseMatrix groups, int remembered) {
        CoCounts counts = CoCounts.of(groups, remembered, training);
        int items = counts.items();
        int[][] source = new int[items][0];
        float[][] weight = new float[items][0];
        LocalRegression[] work = new LocalRegression[training.cores().count()];
        Arrays.setAll(work, i -> new LocalRegression(counts, Math.min(ridge.kept(), items), ridge.lambda()));
        TopItems[] near = new TopItems[work.length];
        Arrays.setAll(near, i -> new TopItems(Math.min(ridge.kept(), items)));
        int slice = Math.max(256, items / 64);
        for (int from = 0; from < items; from += slice) {
            training.report("regress", from, items);
            int first = from;
            training.cores().each(Math.min(slice, items - from), 4, (thread, a, b) -> {
                for (int item = first + a; item < first + b; item++) {
                    source[item] = nearest(counts, item, near[thread]);
                    float scale = (float) ridge.discountOf(counts.own(item));
                    weight[item] = work[thread].weights(item, source[item], scale);
                }
            });
        }
        return new ItemWeights(Rows.of(items, source, weight).transposed());
    }

    /** By cosine, ascending numbers. */
    private static int[] nearest(CoCounts counts, int item, TopItems near) {
        int[] others = counts.others(item);
        float[] together = counts.counts(item);
        near.clear();
        for (int at = 0; at < others.length; at++) {
            near.offer(others[at], together[at] / (float) Math.sqrt(counts.own(others[at])));
        }
        int[] nearest = near.items();
        Arrays.sort(nearest);
        return nearest;
    }
}
