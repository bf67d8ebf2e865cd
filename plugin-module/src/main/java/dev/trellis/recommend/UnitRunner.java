package dev.trellis.recommend;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.ScoredProduct;
import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Question;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import dev.trellis.score.Scorer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one unit's stages. A source that fails is left out; the others still answer. If the scorer or a reranker fails,
 * the unit shows nothing, since what a reranker keeps off the page must stay off it: the fallback answers then.
 */
final class UnitRunner {

    private static final Logger LOG = LoggerFactory.getLogger(UnitRunner.class);
    private static final long LOG_PAUSE_MILLIS = 60_000;

    private final Scorer scorer;
    private final Clock clock;
    private final AtomicLong lastLogged = new AtomicLong();

    UnitRunner(Scorer scorer, Clock clock) {
        this.scorer = scorer;
        this.clock = clock;
    }

    Result run(UnitPlan plan, Question question, boolean trace) {
        List<Candidates> proposals = new ArrayList<>(plan.sources().size());
        for (CandidateSource source : plan.sources()) {
            proposals.add(proposals(source, question));
        }
        try {
            return ranked(plan, question, proposals, trace);
        } catch (RuntimeException e) {
            warn("Unit '" + plan.name() + "' failed in its scorer or a reranker; its fallback answers", e);
            return new Result(plan, question.catalog(), Ranking.of(new Candidates()), Optional.empty());
        }
    }

    private Result ranked(UnitPlan plan, Question question, List<Candidates> proposals, boolean trace) {
        Ranking ranking = scorer.score(question, proposals, plan.weights());
        Optional<UnitTracer> tracer =
                trace ? Optional.of(new UnitTracer(plan, question, proposals, ranking)) : Optional.empty();
        for (Reranker reranker : plan.rerankers()) {
            reranker.rerank(question, ranking);
            tracer.ifPresent(t -> t.after(reranker, ranking));
        }
        return new Result(plan, question.catalog(), ranking, tracer.map(UnitTracer::trace));
    }

    private Candidates proposals(CandidateSource source, Question question) {
        Candidates candidates = new Candidates();
        try {
            source.propose(question, candidates);
            return candidates;
        } catch (RuntimeException e) {
            warn("Candidate source '" + source.name() + "' failed; units go on without it", e);
            return new Candidates();
        }
    }

    private void warn(String what, RuntimeException e) {
        long now = clock.millis();
        long last = lastLogged.get();
        if (now - last >= LOG_PAUSE_MILLIS && lastLogged.compareAndSet(last, now)) {
            LOG.warn("{}. Further failures are not logged for a minute.", what, e);
        }
    }

    /** What came out of one unit. */
    record Result(UnitPlan plan, Catalog catalog, Ranking ranking, Optional<Explanation.UnitTrace> trace) {

        /** The best products that were not taken yet; they are taken afterwards. */
        List<ScoredProduct> best(int limit, Set<ProductId> taken) {
            List<ScoredProduct> best = new ArrayList<>(limit);
            for (int place = 0; place < ranking.size() && best.size() < limit; place++) {
                ProductId product = catalog.product(ranking.product(place));
                if (taken.add(product)) {
                    best.add(new ScoredProduct(product, ranking.score(place), reason(place)));
                }
            }
            return best;
        }

        private Reason reason(int place) {
            int because = ranking.because(place);
            return new Reason(
                    ranking.kind(place),
                    plan.sources().get(ranking.source(place)).name(),
                    because < 0 ? Optional.empty() : Optional.of(catalog.product(because)));
        }
    }
}
