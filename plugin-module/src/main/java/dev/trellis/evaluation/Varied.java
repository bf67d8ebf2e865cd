package dev.trellis.evaluation;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.evaluation.metric.ItemVectors;
import dev.trellis.rerank.GreedySelection;

/** A model whose best are chosen by maximal marginal relevance, as {@link dev.trellis.rerank.Diversity} does it. */
final class Varied implements Learned {

    private static final int CANDIDATES_PER_PLACE = 4;

    private final Learned model;
    private final ItemVectors vectors;
    private final double diversity;
    private final int places;

    Varied(Learned model, ItemVectors vectors, double diversity, int places) {
        this.model = model;
        this.vectors = vectors;
        this.diversity = diversity;
        this.places = places;
    }

    @Override
    public String format() {
        return model.format();
    }

    @Override
    public int items() {
        return model.items();
    }

    /** The chosen get the highest scores, in turn; what the shopper has is no candidate. */
    @Override
    public void score(Query query, float[] scores) {
        model.score(query, scores);
        boolean[] known = new boolean[items()];
        for (int item : query.item()) {
            if (item < known.length) {
                known[item] = true;
            }
        }
        TopItems best = new TopItems(CANDIDATES_PER_PLACE * places);
        best.offerAll(scores, known);
        best.sort();
        if (best.size() == 0 || best.score(0) <= 0) {
            return;
        }
        double[] relevance = new double[best.size()];
        for (int rank = 0; rank < relevance.length; rank++) {
            relevance[rank] = best.score(rank) / best.score(0);
        }
        int[] chosen = GreedySelection.choose(
                relevance,
                places,
                (one, other) -> vectors.cosine(best.item(one), best.item(other)),
                GreedySelection.marginalRelevance(diversity));
        for (int rank = 0; rank < chosen.length; rank++) {
            scores[best.item(chosen[rank])] = best.score(0) * (2 + chosen.length - rank);
        }
    }

    @Override
    public long bytes() {
        return model.bytes();
    }

    @Override
    public void write(ModelOutput out) {
        throw new UnsupportedOperationException("Measured, not kept");
    }
}
