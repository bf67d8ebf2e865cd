package dev.trellis.recommend;

import dev.trellis.ProductId;
import dev.trellis.candidate.model.Contribution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a result came about, for developers: every unit of the chain that was asked, in turn.
 *
 * @param recommendation the result itself
 */
public record Explanation(Recommendation recommendation, List<UnitTrace> units) {

    /**
     * @param unit whose sources and rerankers these are
     * @param candidates the result first, then what the blend preferred; removed ones too
     */
    public record UnitTrace(String unit, List<Candidate> candidates) {}

    /**
     * @param proposed the score that each source gave, on the source's own scale
     * @param contributions what the models behind a source gave, by the source's name; for the head of the result only
     * @param blended the score after the blend; 0 for a product that a rule added
     * @param reranked the score after the rerankers
     * @param places where it stood, after the blend and wherever a reranker moved it
     * @param removedBy the reranker that took it out
     * @param notes what rerankers say about it: the rules that concern it
     */
    public record Candidate(
            ProductId product,
            Map<String, Double> proposed,
            Map<String, List<Contribution>> contributions,
            double blended,
            double reranked,
            List<Place> places,
            Optional<String> removedBy,
            List<String> notes) {}

    /**
     * @param stage {@code blend} or the name of the reranker after which it stood there
     * @param place 1 for the best
     */
    public record Place(String stage, int place) {}
}
