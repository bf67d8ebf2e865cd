package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.SparseMatrix;
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
     * @param before the links as they were
     * @param changed items whose own counts are others than before; no pair has changed without one of these
     */
    ItemWeights links(CoCounts counts, ItemWeights before, boolean[] changed, Training training) {
        int items = counts.items();
        int most = Math.min(neighbours, items);
        Relinking relinking =
                new Relinking(counts, speaking(counts), this, before.rows().transposed(), changed, most);
        SparseMatrix links = ItemLists.best(items, most, "choose neighbours", training, () -> relinking);
        return new ItemWeights(links.transposed());
    }

    private float[] speaking(CoCounts counts) {
        float[] speaking = new float[counts.items()];
        for (int item = 0; item < speaking.length; item++) {
            speaking[item] = (float) Math.pow(counts.own(item), -alpha);
        }
        return speaking;
    }

    /** What the similarities to an item have in common, whoever speaks for it. */
    float spokenFor(float own) {
        return (float) Math.pow(own, alpha - 1);
    }

    /** What a number of groups in common is worth. */
    float together(float groups) {
        return groups * (groups / (groups + (float) shrinkage));
    }
}
