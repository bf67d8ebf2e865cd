package dev.trellis.recommend;

import dev.trellis.ProductId;
import dev.trellis.ScoredProduct;
import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.Question;
import dev.trellis.profile.Profile;
import dev.trellis.profile.Profiles;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Scorer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sources propose, the scorer blends, rerankers correct; what a unit leaves empty its fallback fills. Runs on the caller's
 * thread, from memory alone.
 */
public final class RecommendationPipeline implements Recommender {

    private final Models models;
    private final Profiles profiles;
    private final UnitRunner runner;
    private final Clock clock;
    private final Map<String, List<UnitPlan>> chains;

    /**
     * @throws IllegalArgumentException if a name is missing, used twice, or fallbacks run in a circle; the message says
     *     which and lists what there is
     */
    public RecommendationPipeline(
            Models models,
            Profiles profiles,
            List<CandidateSource> sources,
            Scorer scorer,
            List<Reranker> rerankers,
            List<Unit> units,
            Clock clock) {
        this.models = models;
        this.profiles = profiles;
        this.runner = new UnitRunner(scorer, clock);
        this.clock = clock;
        NamedParts<CandidateSource> namedSources = NamedParts.of("candidate source", sources, CandidateSource::name);
        NamedParts<Reranker> namedRerankers = NamedParts.of("reranker", rerankers, Reranker::name);
        NamedParts<Unit> namedUnits = NamedParts.of("unit", units, Unit::name);
        Map<String, UnitPlan> plans = units.stream()
                .map(unit -> UnitPlan.of(unit, namedSources, namedRerankers))
                .collect(Collectors.toMap(UnitPlan::name, plan -> plan));
        this.chains = new LinkedHashMap<>();
        units.forEach(unit -> chains.put(
                unit.name(), chain(unit, namedUnits).stream().map(plans::get).toList()));
    }

    @Override
    public Recommendation recommend(RecommendationRequest request) {
        return run(request, profiles.of(request.shopper()), new ArrayList<>(), false);
    }

    /** Names of the units there are. */
    public Set<String> units() {
        return Collections.unmodifiableSet(chains.keySet());
    }

    /** The same result with the scores of every stage. */
    public Explanation explain(RecommendationRequest request) {
        return explain(request, profiles.of(request.shopper()));
    }

    /** As that, for a shopper who did something else. */
    public Explanation explain(RecommendationRequest request, Profile profile) {
        List<Explanation.UnitTrace> traces = new ArrayList<>();
        Recommendation result = run(request, profile, traces, true);
        return new Explanation(result, traces);
    }

    private Recommendation run(
            RecommendationRequest request, Profile profile, List<Explanation.UnitTrace> traces, boolean trace) {
        List<UnitPlan> chain = chains.get(request.unit());
        if (chain == null) {
            throw new IllegalArgumentException("There is no unit '%s'. Known units: %s"
                    .formatted(request.unit(), String.join(", ", chains.keySet())));
        }
        Model model = models.current();
        Instant now = clock.instant();
        long seed = Seeds.of(request.shopper(), request.unit(), now);
        List<ScoredProduct> shown = new ArrayList<>(request.limit());
        Set<ProductId> taken = new HashSet<>();
        String servedBy = request.unit();
        for (UnitPlan plan : chain) {
            int before = shown.size();
            Question question = new Question(
                    model,
                    profile,
                    request.context(),
                    request.category(),
                    request.cart(),
                    now,
                    new Question.Slot(request.unit(), before, request.limit() - before, seed));
            UnitRunner.Result result = runner.run(plan, question, taken, trace);
            result.trace().ifPresent(traces::add);
            shown.addAll(result.best());
            if (before == 0 && !shown.isEmpty()) {
                servedBy = plan.name();
            }
            if (shown.size() == request.limit()) {
                break;
            }
        }
        return new Recommendation(UUID.randomUUID(), request.unit(), servedBy, shown);
    }

    private static List<String> chain(Unit unit, NamedParts<Unit> units) {
        List<String> chain = new ArrayList<>();
        for (Unit next = unit; next != null; ) {
            if (chain.contains(next.name())) {
                throw new IllegalArgumentException("The fallbacks of unit '%s' run in a circle: %s, %s"
                        .formatted(unit.name(), String.join(", ", chain), next.name()));
            }
            chain.add(next.name());
            String asker = "Unit '" + next.name() + "'";
            next = next.fallback().map(name -> units.get(name, asker)).orElse(null);
        }
        return chain;
    }
}
