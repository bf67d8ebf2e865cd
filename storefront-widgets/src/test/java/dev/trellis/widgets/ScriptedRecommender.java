package dev.trellis.widgets;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.ScoredProduct;
import dev.trellis.recommend.Recommendation;
import dev.trellis.recommend.RecommendationRequest;
import dev.trellis.recommend.Recommender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers what the test wants and remembers what it was asked. */
public final class ScriptedRecommender implements Recommender {

    private final List<RecommendationRequest> asked = new ArrayList<>();
    private Function<RecommendationRequest, List<ScoredProduct>> script = request -> List.of();

    public void answer(ScoredProduct... products) {
        script = request -> List.of(products).subList(0, Math.min(products.length, request.limit()));
    }

    public void script(Function<RecommendationRequest, List<ScoredProduct>> script) {
        this.script = script;
    }

    public RecommendationRequest lastAsked() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public Recommendation recommend(RecommendationRequest request) {
        asked.add(request);
        if (request.unit().equals("no-such-unit")) {
            throw new IllegalArgumentException("There is no unit 'no-such-unit'. Units: trending, recommended-for-you");
        }
        return new Recommendation(UUID.randomUUID(), request.unit(), "trending", script.apply(request));
    }

    public static ScoredProduct popular(long id) {
        return new ScoredProduct(new ProductId(id), 1, new Reason(Reason.Kind.TRENDING, "trending", Optional.empty()));
    }

    public static ScoredProduct becauseViewed(long id, long because) {
        return new ScoredProduct(
                new ProductId(id),
                1,
                new Reason(Reason.Kind.BECAUSE_YOU_VIEWED, "co-views", Optional.of(new ProductId(because))));
    }
}
