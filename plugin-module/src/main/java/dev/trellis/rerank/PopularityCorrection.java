package dev.trellis.rerank;

import dev.trellis.candidate.Model;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.popular.RankedItems;
import dev.trellis.score.Ranking;

/**
 * Takes from the score of what everybody buys anyway: the score divided by the product's popularity to the power of a
 * strength, as popularity-stratified measures weigh hits (Steck, Item popularity and recommendation accuracy, RecSys
 * 2011). What each strength costs and brings is printed by {@code dev.trellis.evaluation.TradeOff}.
 */
public final class PopularityCorrection implements Reranker {

    private final double strength;

    /** @param strength 0 for none, 0.5 for the square root, 1 for a score in proportion to the inverse of popularity */
    public PopularityCorrection(double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                    "trellis.popularity-correction is a number from 0 to 1, not " + strength);
        }
        this.strength = strength;
    }

    @Override
    public String name() {
        return "popularity-correction";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        RankedItems popularity = question.model().ranking(Model.PURCHASED);
        if (strength > 0) {
            ranking.scale(name(), product -> factor(popularity.scoreOf(product), strength));
        }
    }

    /** @param popularity events of the product, 0 or more */
    public static double factor(double popularity, double strength) {
        return Math.pow(1 + popularity, -strength);
    }
}
