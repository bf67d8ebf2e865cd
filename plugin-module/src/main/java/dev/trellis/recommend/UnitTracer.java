package dev.trellis.recommend;

import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Follows one run of a unit for its explanation. */
final class UnitTracer {

    private final UnitPlan plan;
    private final Question question;
    private final List<Candidates> proposals;
    private final Map<Integer, Double> blended = new LinkedHashMap<>();
    private final Map<Integer, String> removedBy = new HashMap<>();

    UnitTracer(UnitPlan plan, Question question, List<Candidates> proposals, Ranking ranking) {
        this.plan = plan;
        this.question = question;
        this.proposals = proposals;
        for (int place = 0; place < ranking.size(); place++) {
            blended.put(ranking.product(place), ranking.score(place));
        }
    }

    void after(Reranker reranker, Ranking ranking) {
        Set<Integer> left = new LinkedHashSet<>();
        for (int place = 0; place < ranking.size(); place++) {
            left.add(ranking.product(place));
        }
        blended.keySet().stream()
                .filter(product -> !left.contains(product))
                .forEach(product -> removedBy.putIfAbsent(product, reranker.name()));
    }

    Explanation.UnitTrace trace() {
        return new Explanation.UnitTrace(
                plan.name(),
                blended.entrySet().stream()
                        .map(entry -> candidate(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Explanation.Candidate candidate(int product, double score) {
        Map<String, Double> proposed = new TreeMap<>();
        for (int source = 0; source < proposals.size(); source++) {
            double own = proposals.get(source).scoreOf(product);
            if (own > 0) {
                proposed.put(plan.sources().get(source).name(), own);
            }
        }
        return new Explanation.Candidate(
                question.catalog().product(product), proposed, score, Optional.ofNullable(removedBy.get(product)));
    }
}
