package dev.trellis.recommend;

import dev.trellis.ProductId;
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
     * @param candidates best first, removed ones too
     */
    public record UnitTrace(String unit, List<Candidate> candidates) {}

    /**
     * @param proposed the score that each source gave, on the source's own scale
     * @param blended the score after the blend
     * @param removedBy the reranker that took it out
     */
    public record Candidate(
            ProductId product, Map<String, Double> proposed, double blended, Optional<String> removedBy) {}
}
