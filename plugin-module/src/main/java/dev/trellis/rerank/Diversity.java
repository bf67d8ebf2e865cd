package dev.trellis.rerank;

import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.model.Likeness;
import dev.trellis.score.Ranking;

/**
 * Reorders the head of the ranking so that what stands together differs. Two products are alike by the categories they
 * share or because shoppers view both in one visit, whichever is more.
 */
public final class Diversity implements Reranker {

    /** How many candidates there are for each place: what is further behind is not worth showing for variety alone. */
    private static final int CANDIDATES_PER_PLACE = 4;

    private final double diversity;
    private final GreedySelection.Objective objective;

    /**
     * @param diversity 0 for none to 1 for variety alone
     * @param from {@code nearest}: each product is unlike the most similar one before it, maximal marginal relevance;
     *     {@code average}: unlike those before it on the whole, which makes for the highest intra-list diversity
     */
    public Diversity(double diversity, String from) {
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new IllegalArgumentException("trellis.diversity is a number from 0 to 1, not " + diversity);
        }
        this.diversity = diversity;
        this.objective = switch (from) {
            case "nearest" -> GreedySelection.marginalRelevance(diversity);
            case "average" -> GreedySelection.intraListDiversity(diversity);
            default ->
                throw new IllegalArgumentException("trellis.diversity.from is nearest or average, not '" + from + "'");
        };
    }

    @Override
    public String name() {
        return "diversity";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        int places = question.slot().limit();
        int head = Math.min(ranking.size(), CANDIDATES_PER_PLACE * places);
        if (diversity == 0 || head < 3) {
            return;
        }
        int[] product = new int[head];
        double[] relevance = new double[head];
        double highest = 0;
        for (int place = 0; place < head; place++) {
            highest = Math.max(highest, ranking.score(place));
        }
        for (int place = 0; place < head; place++) {
            product[place] = ranking.product(place);
            relevance[place] = ranking.score(place) / highest;
        }
        Catalog catalog = question.catalog();
        Likeness neighbours =
                question.model().parts().get(Model.VIEWED_TOGETHER) instanceof Likeness known ? known : null;
        int[] chosen = GreedySelection.choose(
                relevance,
                places,
                (one, other) -> Math.max(
                        catalog.categoriesInCommon(product[one], product[other]),
                        similarity(neighbours, product[one], product[other])),
                objective);
        ranking.lead(chosen);
    }

    private static double similarity(Likeness neighbours, int product, int other) {
        return neighbours != null && product < neighbours.items() ? neighbours.likeness(product, other) : 0;
    }
}
