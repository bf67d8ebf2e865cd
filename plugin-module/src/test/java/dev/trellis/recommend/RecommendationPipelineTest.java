package dev.trellis.recommend;

import static dev.trellis.recommend.SmallShop.CLOCK;
import static dev.trellis.recommend.SmallShop.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.ScoredProduct;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.LearnedSource;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.PopularProducts;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.RecentlyViewed;
import dev.trellis.contract.StandardParts;
import dev.trellis.profile.Profiles;
import dev.trellis.rerank.CategoryCap;
import dev.trellis.rerank.NotDismissed;
import dev.trellis.rerank.NotHereAlready;
import dev.trellis.rerank.NotJustBought;
import dev.trellis.rerank.Reranker;
import dev.trellis.rerank.Sellable;
import dev.trellis.score.WeightedBlend;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.Item;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.signal.SignalType;
import dev.trellis.store.InMemorySignalStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendationPipelineTest {

    private static final VisitorId ANNA = new VisitorId(new UUID(5, 5));
    private static final CustomerId ANNAS_ACCOUNT = new CustomerId(77);
    private static final List<String> FILTERS = List.of("sellable", "not-here-already", "not-just-bought");

    private final SmallShop shop = new SmallShop();
    private final InMemorySignalStore store = new InMemorySignalStore();
    private final Models models = new Models();
    private final Profiles profiles = new Profiles(store, Runnable::run, 50, 1000);
    private final SignalIntake intake = new CheckedIntake(
            IntakeLimits.of(true, 400),
            signal -> store.append(List.of(signal)).kept() >= 0,
            List.of(profiles),
            List.of(),
            new Rejections(),
            CLOCK);
    private final RecommendationPipeline pipeline = pipeline(List.of());

    @BeforeEach
    void the_shop_has_a_past() {
        store.append(shop.past());
        models.put(StandardParts.learn(shop, store));
    }

    @Test
    void a_stranger_sees_what_is_trending() {
        Recommendation shown = pipeline.recommend(ask("recommended-for-you", Shopper.UNKNOWN));

        assertThat(shown.servedBy()).isEqualTo("trending");
        assertThat(shown.products()).hasSize(8).allMatch(it -> it.reason().kind() == Reason.Kind.TRENDING);
    }

    @Test
    void three_tents_viewed_and_one_added_bring_other_tents_at_once_and_without_training() {
        var trainedAt = models.current().trainedAt();
        accept(shop.viewed(ANNA, new ProductId(3), NOW.minusSeconds(60)));
        accept(shop.viewed(ANNA, new ProductId(4), NOW.minusSeconds(50)));
        accept(shop.viewed(ANNA, new ProductId(5), NOW.minusSeconds(40)));
        accept(shop.added(ANNA, new ProductId(5), NOW.minusSeconds(30)));

        Recommendation shown = pipeline.recommend(new RecommendationRequest(
                "recommended-for-you", Shopper.of(ANNA), List.of(), Optional.empty(), Set.of(new ProductId(5)), 8));

        assertThat(shown.servedBy()).isEqualTo("recommended-for-you");
        assertThat(shown.products())
                .hasSize(8)
                .allMatch(it -> SmallShop.isTent(it.product()))
                .noneMatch(it -> Set.of(3L, 4L, 5L).contains(it.product().value()))
                .allMatch(it -> it.reason().because().isPresent());
        assertThat(models.current().trainedAt()).isEqualTo(trainedAt);
    }

    @Test
    void what_was_taken_out_of_the_cart_no_longer_counts_as_added() {
        accept(shop.added(ANNA, new ProductId(30), NOW.minusSeconds(30)));
        var header = shop.added(ANNA, new ProductId(30), NOW.minusSeconds(10)).header();
        accept(new Signal.RemoveFromCart(header, Item.of(new ProductId(30))));

        assertThat(profiles.of(Shopper.of(ANNA)).touches()).isEmpty();
    }

    @Test
    void what_is_sold_out_in_the_cart_on_the_page_or_just_bought_is_not_shown() {
        shop.soldOut.add(1L);
        models.refresh(Catalog.of(shop.read()));
        accept(shop.bought(ANNA, 900, List.of(new ProductId(2)), NOW.minus(Duration.ofDays(3))));
        accept(shop.viewed(ANNA, new ProductId(10), NOW.minusSeconds(5)));

        List<ProductId> shown = products(pipeline.recommend(new RecommendationRequest(
                "recommended-for-you",
                Shopper.of(ANNA),
                List.of(new ProductId(4)),
                Optional.empty(),
                Set.of(new ProductId(3)),
                40)));

        assertThat(shown)
                .isNotEmpty()
                .doesNotContain(new ProductId(1), new ProductId(2), new ProductId(3), new ProductId(4));
    }

    @Test
    void logging_in_elsewhere_brings_the_history_along() {
        accept(shop.viewed(ANNA, new ProductId(25), NOW.minusSeconds(90)));
        accept(shop.loggedIn(ANNA, ANNAS_ACCOUNT, NOW.minusSeconds(80)));
        VisitorId phone = new VisitorId(new UUID(5, 6));
        accept(shop.loggedIn(phone, ANNAS_ACCOUNT, NOW.minusSeconds(10)));

        Shopper onThePhone = Shopper.of(phone, ANNAS_ACCOUNT);

        assertThat(products(pipeline.recommend(ask("recently-viewed", onThePhone))))
                .containsExactly(new ProductId(25));
        assertThat(products(pipeline.recommend(ask("recently-viewed", Shopper.of(phone)))))
                .isEmpty();
    }

    @Test
    void what_one_customer_did_does_not_reach_the_next_who_logs_in_on_the_same_browser() {
        CustomerId ben = new CustomerId(78);
        accept(shop.loggedIn(ANNA, ANNAS_ACCOUNT, NOW.minusSeconds(90)));
        accept(shop.viewed(ANNA, ANNAS_ACCOUNT, new ProductId(25), NOW.minusSeconds(80)));
        accept(shop.loggedIn(ANNA, ben, NOW.minusSeconds(70)));
        Profiles afterARestart = new Profiles(store, Runnable::run, 50, 1000);

        for (Profiles known : List.of(profiles, afterARestart)) {
            assertThat(known.of(Shopper.of(ANNA, ben)).touches()).isEmpty();
            assertThat(known.of(Shopper.of(ANNA)).touches()).isEmpty();
            assertThat(known.of(Shopper.of(ANNA, ANNAS_ACCOUNT)).touched()).containsExactly(new ProductId(25));
        }
    }

    @Test
    void a_forgotten_visitor_is_a_stranger() {
        accept(shop.viewed(ANNA, new ProductId(25), NOW.minusSeconds(90)));
        store.erase(ANNA);
        profiles.forget(ANNA);

        assertThat(profiles.of(Shopper.of(ANNA)).touches()).isEmpty();
    }

    @Test
    void a_tents_page_shows_tents_and_says_why() {
        Recommendation shown = pipeline.recommend(new RecommendationRequest(
                "viewed-also-viewed", Shopper.UNKNOWN, List.of(new ProductId(7)), Optional.empty(), Set.of(), 5));

        assertThat(shown.products()).hasSize(5).allMatch(it -> SmallShop.isTent(it.product()));
        assertThat(shown.products())
                .allMatch(it -> it.reason().kind() == Reason.Kind.VIEWED_ALSO_VIEWED)
                .allMatch(it -> it.reason().because().equals(Optional.of(new ProductId(7))));
    }

    @Test
    void a_category_page_shows_what_is_trending_in_the_category() {
        Recommendation shown = pipeline.recommend(new RecommendationRequest(
                "trending-in-category", Shopper.UNKNOWN, List.of(), Optional.of(SmallShop.BOOTS), Set.of(), 6));

        assertThat(shown.products()).hasSize(6).noneMatch(it -> SmallShop.isTent(it.product()));
    }

    @Test
    void a_source_that_fails_does_not_take_the_others_along() {
        RecommendationPipeline broken = pipeline(List.of(new CandidateSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void propose(Question question, Candidates into) {
                into.add(0, 1, Reason.Kind.TRENDING, -1);
                throw new IllegalStateException("out of order");
            }
        }));

        assertThat(broken.recommend(ask("with-broken", Shopper.UNKNOWN)).products())
                .hasSize(8);
    }

    @Test
    void an_untrained_shop_shows_nothing_and_breaks_nothing() {
        RecommendationPipeline untrained = new RecommendationPipeline(
                new Models(), profiles, sources(), new WeightedBlend(), rerankers(), units(), CLOCK);

        assertThat(untrained.recommend(ask("trending", Shopper.of(ANNA))).products())
                .isEmpty();
    }

    @Test
    void an_explanation_gives_the_same_result_with_each_stages_scores() {
        accept(shop.viewed(ANNA, new ProductId(3), NOW.minusSeconds(60)));
        RecommendationRequest request = ask("recommended-for-you", Shopper.of(ANNA));

        Explanation explanation = pipeline.explain(request);

        assertThat(products(explanation.recommendation())).isEqualTo(products(pipeline.recommend(request)));
        ScoredProduct first = explanation.recommendation().products().get(0);
        Explanation.Candidate traced = explanation.units().get(0).candidates().stream()
                .filter(it -> it.product().equals(first.product()))
                .findFirst()
                .orElseThrow();
        assertThat(traced.blended()).isEqualTo(first.score());
        assertThat(traced.proposed()).containsOnlyKeys("personal");
        assertThat(traced.removedBy()).isEmpty();
    }

    @Test
    void an_explanation_says_where_a_product_stood_after_each_reranker_and_which_took_it_out() {
        accept(shop.viewed(ANNA, new ProductId(3), NOW.minusSeconds(60)));
        ProductId best = products(pipeline.recommend(ask("recommended-for-you", Shopper.of(ANNA))))
                .get(0);
        Explanation explanation = pipeline.explain(new RecommendationRequest(
                "recommended-for-you", Shopper.of(ANNA), List.of(), Optional.empty(), Set.of(best), 8));

        List<Explanation.Candidate> traced = explanation.units().get(0).candidates();
        assertThat(traced.get(0).places())
                .containsExactly(new Explanation.Place("blend", 2), new Explanation.Place("not-here-already", 1));
        assertThat(traced)
                .filteredOn(it -> it.product().equals(best))
                .extracting(Explanation.Candidate::removedBy)
                .containsExactly(Optional.of("not-here-already"));
    }

    @Test
    void what_was_dismissed_is_gone_with_the_very_next_request() {
        RecommendationPipeline caring = new RecommendationPipeline(
                models,
                profiles,
                sources(),
                new WeightedBlend(),
                List.of(new NotDismissed(30)),
                List.of(Unit.of("trending", Map.of("trending", 1.0), List.of("not-dismissed"), null)),
                CLOCK);
        Recommendation shown = caring.recommend(ask("trending", Shopper.of(ANNA)));
        ProductId first = products(shown).get(0);
        accept(new Signal.OnRecommendation(
                shop.viewed(ANNA, first, NOW).header(),
                SignalType.RECOMMENDATION_DISMISS,
                new RecommendationRef(shown.requestId(), "trending", 1),
                List.of(Item.of(first))));

        assertThat(products(caring.recommend(ask("trending", Shopper.of(ANNA)))))
                .isNotEmpty()
                .doesNotContain(first);
        assertThat(products(caring.recommend(ask("trending", Shopper.UNKNOWN)))).contains(first);
    }

    @Test
    void training_again_on_the_same_signals_gives_the_same_model() {
        var before = models.current();
        var after = StandardParts.learn(shop, store);

        assertThat(after.part(Model.PERSONAL).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(before.part(Model.PERSONAL).orElseThrow());
        assertThat(after.ranking(Model.TRENDING)).usingRecursiveComparison().isEqualTo(before.ranking(Model.TRENDING));
    }

    private RecommendationPipeline pipeline(List<CandidateSource> more) {
        List<CandidateSource> sources = new ArrayList<>(sources());
        List<Unit> units = new ArrayList<>(units());
        sources.addAll(more);
        if (!more.isEmpty()) {
            units.add(Unit.of("with-broken", Map.of("broken", 1.0, "trending", 1.0), FILTERS, null));
        }
        return new RecommendationPipeline(models, profiles, sources, new WeightedBlend(), rerankers(), units, CLOCK);
    }

    private static List<CandidateSource> sources() {
        return List.of(
                PopularProducts.trending(),
                PopularProducts.trendingInCategory(),
                PopularProducts.mostPurchased(),
                LearnedSource.viewedAlsoViewed(),
                LearnedSource.boughtTogether(),
                LearnedSource.personal("personal", Model.PERSONAL),
                new RecentlyViewed());
    }

    private static List<Reranker> rerankers() {
        return List.of(new Sellable(), new NotHereAlready(), new NotJustBought(30), new CategoryCap(3));
    }

    private static List<Unit> units() {
        return List.of(
                Unit.of("recommended-for-you", Map.of("personal", 1.0), FILTERS, "trending"),
                Unit.of("recently-viewed", Map.of("recently-viewed", 1.0), FILTERS, null),
                Unit.of("trending", Map.of("trending", 1.0), FILTERS, "most-purchased"),
                Unit.of("trending-in-category", Map.of("trending-in-category", 1.0), FILTERS, "trending"),
                Unit.of("viewed-also-viewed", Map.of("viewed-also-viewed", 1.0), FILTERS, "trending-in-category"),
                Unit.of("most-purchased", Map.of("most-purchased", 1.0), FILTERS, null));
    }

    private void accept(Signal signal) {
        assertThat(intake.accept(signal)).isEqualTo(SignalIntake.Outcome.ACCEPTED);
    }

    private static RecommendationRequest ask(String unit, Shopper shopper) {
        return new RecommendationRequest(unit, shopper, List.of(), Optional.empty(), Set.of(), 8);
    }

    private static List<ProductId> products(Recommendation recommendation) {
        return recommendation.products().stream().map(ScoredProduct::product).toList();
    }
}
