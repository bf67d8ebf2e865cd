package dev.trellis.recommend;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.ScoredProduct;
import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.Tracing;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import dev.trellis.score.Scorer;
import dev.trellis.signal.OnceAMinute;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one unit's stages. A source that fails is left out; the others still answer. If the scorer or a reranker fails,
 * the unit shows nothing, since what a reranker keeps off the page must stay off it: the fallback answers then.
 */
final class UnitRunner {

    private static final Logger LOG = LoggerFactory.getLogger(UnitRunner.class);

    private final Scorer scorer;
    private final OnceAMinute logging;
    private final Workspaces workspaces = new Workspaces();

    UnitRunner(Scorer scorer, Clock clock) {
        this.scorer = scorer;
        this.logging = new OnceAMinute(clock);
    }

    /** @param taken products that are shown already; what this unit shows is added */
    Result run(UnitPlan plan, Question question, Set<ProductId> taken, boolean trace) {
        List<Candidates> tables = workspaces.borrow(plan.sources().size());
        try {
            List<Candidates> proposals = tables.subList(0, plan.sources().size());
            for (int source = 0; source < proposals.size(); source++) {
                propose(plan.sources().get(source), question, proposals.get(source));
            }
            return ranked(plan, question, proposals, taken, trace);
        } catch (RuntimeException e) {
            warn("Unit '" + plan.name() + "' failed in its scorer or a reranker; its fallback answers", e);
            return new Result(List.of(), Optional.empty());
        } finally {
            workspaces.giveBack(tables);
        }
    }

    private Result ranked(
            UnitPlan plan, Question question, List<Candidates> proposals, Set<ProductId> taken, boolean trace) {
        Ranking ranking = scorer.score(question, proposals, plan.weights());
        Optional<UnitTracer> tracer =
                trace ? Optional.of(new UnitTracer(plan, question, proposals, ranking)) : Optional.empty();
        for (Reranker reranker : plan.rerankers()) {
            reranker.rerank(question, ranking);
            tracer.ifPresent(t -> t.after(reranker));
        }
        return new Result(best(plan, question, ranking, taken), tracer.map(UnitTracer::trace));
    }

    private void propose(CandidateSource source, Question question, Candidates into) {
        try {
            source.propose(question, into);
        } catch (RuntimeException e) {
            warn("Candidate source '" + source.name() + "' failed; units go on without it", e);
            into.clear();
        }
    }

    private void warn(String what, RuntimeException e) {
        if (logging.isDue()) {
            LOG.warn("{}. Further failures are not logged for a minute.", what, e);
        }
    }

    private List<ScoredProduct> best(UnitPlan plan, Question question, Ranking ranking, Set<ProductId> taken) {
        int limit = question.slot().limit();
        List<ScoredProduct> best = new ArrayList<>(limit);
        for (int place = 0; place < ranking.size() && best.size() < limit; place++) {
            ProductId product = question.catalog().product(ranking.product(place));
            if (taken.add(product)) {
                best.add(new ScoredProduct(
                        product,
                        ranking.score(place),
                        reason(plan, question, ranking, place),
                        ranking.propensity(place)));
            }
        }
        return best;
    }

    private Reason reason(UnitPlan plan, Question question, Ranking ranking, int place) {
        int source = ranking.source(place);
        Tracing.Origin origin = origin(plan, question, ranking, place);
        return new Reason(
                origin.kind(),
                source < 0 ? "rules" : plan.sources().get(source).name(),
                origin.because() < 0
                        ? Optional.empty()
                        : Optional.of(question.catalog().product(origin.because())));
    }

    private Tracing.Origin origin(UnitPlan plan, Question question, Ranking ranking, int place) {
        int source = ranking.source(place);
        if (ranking.because(place) == Tracing.ASK
                && source >= 0
                && plan.sources().get(source) instanceof Tracing tracing) {
            try {
                return tracing.origin(question, ranking.product(place));
            } catch (RuntimeException e) {
                warn("Candidate source '" + tracing.name() + "' cannot say why it proposed a product", e);
            }
        }
        return new Tracing.Origin(ranking.kind(place), ranking.because(place));
    }

    /** What came out of one unit. */
    record Result(List<ScoredProduct> best, Optional<Explanation.UnitTrace> trace) {}
}
