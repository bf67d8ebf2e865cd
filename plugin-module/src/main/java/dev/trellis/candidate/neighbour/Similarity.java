package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;

/**
 * Asymmetric cosine with shrinkage: item i of the history speaks for item j with {@code n_ij / (n_i^α · n_j^(1-α)) · n_ij /
 * (n_ij + shrinkage)}, where n counts groups; α = 0.5 is the cosine. Aiolli, "Efficient top-N recommendation for very large
 * scale binary rated datasets", RecSys 2013; the shrinkage is that of Bell and Koren, "Improved neighborhood-based
 * collaborative filtering", 2007.
 *
 * @param neighbours kept per item that is spoken for
 * @param shrinkage the count that halves the similarity
 */
record Similarity(int neighbours, double shrinkage, double alpha) {

    /**
     * @param before links that still hold for items without a change
     * @param changed what needs new links
     */
    ItemWeights links(CoCounts counts, ItemWeights before, boolean[] changed, Training training) {
        int items = counts.items();
        SparseMatrix old = before.rows().transposed();
        float[] speaking = new float[items];
        float[] spokenFor = new float[items];
        for (int item = 0; item < items; item++) {
            speaking[item] = (float) Math.pow(counts.own(item), -alpha);
            spokenFor[item] = (float) Math.pow(counts.own(item), alpha - 1);
        }
        SparseMatrix links = ItemLists.best(
                items, Math.min(neighbours, items), "choose neighbours", training, () -> (item, best) -> {
                    if (changed[item]) {
                        offer(counts, item, speaking, spokenFor[item], best);
                    } else {
                        offer(old, item, best);
                    }
                });
        return new ItemWeights(links.transposed());
    }

    private void offer(CoCounts counts, int item, float[] speaking, float spokenFor, TopItems best) {
        int[] others = counts.others(item);
        float[] together = counts.counts(item);
        for (int at = 0; at < others.length; at++) {
            float n = together[at];
            float similarity = n * speaking[others[at]] * spokenFor * (n / (n + (float) shrinkage));
            if (similarity > 0) {
                best.offer(others[at], similarity);
            }
        }
    }

    private static void offer(SparseMatrix old, int item, TopItems best) {
        for (int at = old.from(item); at < old.to(item); at++) {
            best.offer(old.column()[at], old.value()[at]);
        }
    }
}
