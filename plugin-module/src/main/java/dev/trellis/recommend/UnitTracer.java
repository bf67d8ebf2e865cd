package dev.trellis.recommend;

import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Contributing;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.model.Contribution;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Follows one run of a unit for its explanation. */
final class UnitTracer {

    private static final int HEAD = 48;

    private final UnitPlan plan;
    private final Question question;
    private final List<Candidates> proposals;
    private final Ranking ranking;
    private final Map<Integer, Steps> steps = new LinkedHashMap<>();

    /** What happened to one product so far. */
    private static final class Steps {
        private final double blended;
        private final List<Explanation.Place> places = new ArrayList<>();
        private String removedBy;

        Steps(double blended) {
            this.blended = blended;
        }

        void at(String stage, int place) {
            removedBy = null;
            if (places.isEmpty() || places.get(places.size() - 1).place() != place) {
                places.add(new Explanation.Place(stage, place));
            }
        }
    }

    UnitTracer(UnitPlan plan, Question question, List<Candidates> proposals, Ranking ranking) {
        this.plan = plan;
        this.question = question;
        this.proposals = proposals;
        this.ranking = ranking;
        ranking.notes().open();
        for (int place = 0; place < ranking.size(); place++) {
            Steps known = new Steps(ranking.score(place));
            known.at("blend", place + 1);
            steps.put(ranking.product(place), known);
        }
    }

    void after(Reranker reranker) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < ranking.size(); place++) {
            places.put(ranking.product(place), place + 1);
            steps.computeIfAbsent(ranking.product(place), product -> new Steps(0));
        }
        steps.forEach((product, known) -> {
            Integer place = places.get(product);
            if (place != null) {
                known.at(reranker.name(), place);
            } else if (known.removedBy == null) {
                known.removedBy = reranker.name();
            }
        });
    }

    Explanation.UnitTrace trace() {
        List<Explanation.Candidate> candidates = new ArrayList<>();
        for (int place = 0; place < ranking.size(); place++) {
            candidates.add(candidate(ranking.product(place), place));
        }
        steps.forEach((product, known) -> {
            if (known.removedBy != null) {
                candidates.add(candidate(product, -1));
            }
        });
        return new Explanation.UnitTrace(plan.name(), candidates);
    }

    private Explanation.Candidate candidate(int product, int place) {
        Map<String, Double> proposed = new TreeMap<>();
        Map<String, List<Contribution>> contributions = new TreeMap<>();
        for (int source = 0; source < proposals.size(); source++) {
            double own = proposals.get(source).scoreOf(product);
            if (own > 0) {
                String name = plan.sources().get(source).name();
                proposed.put(name, own);
                if (place >= 0 && place < HEAD && plan.sources().get(source) instanceof Contributing several) {
                    contributions.put(name, several.contributions(question, product));
                }
            }
        }
        Steps known = steps.get(product);
        return new Explanation.Candidate(
                question.catalog().product(product),
                proposed,
                contributions,
                known.blended,
                place < 0 ? known.blended : ranking.score(place),
                List.copyOf(known.places),
                Optional.ofNullable(known.removedBy),
                ranking.notes().of(product));
    }
}
