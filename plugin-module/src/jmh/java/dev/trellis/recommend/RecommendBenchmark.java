package dev.trellis.recommend;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.candidate.CatalogSource;
import dev.trellis.candidate.LearnedSource;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.PopularProducts;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.neighbour.ItemKnn;
import dev.trellis.candidate.popular.PopularNow;
import dev.trellis.profile.Profiles;
import dev.trellis.rerank.CategoryCap;
import dev.trellis.rerank.NotHereAlready;
import dev.trellis.rerank.NotJustBought;
import dev.trellis.rerank.Sellable;
import dev.trellis.score.WeightedBlend;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.store.InMemorySignalStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call for twelve products in a shop of 10,000, for a shopper with a full profile. {@code baseline} is the same call
 * of a unit whose one source proposes nothing: what the call costs before anything is recommended. Run with
 *
 * <pre>{@code
 * mvn -Pjmh -pl plugin-module -am test -DskipTests -Djmh.benchmark=RecommendBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RecommendBenchmark {

    private static final int PRODUCTS = 10_000;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final VisitorId ANNA = new VisitorId(new UUID(3, 3));
    private static final List<String> FILTERS = List.of("sellable", "not-here-already", "not-just-bought");

    private final Random random = new Random(7);
    private final Profiles profiles = new Profiles(new InMemorySignalStore(), Runnable::run, 0, 1000);
    private RecommendationPipeline pipeline;
    private long events;

    @Setup
    public void openTheShop() {
        InMemorySignalStore store = new InMemorySignalStore();
        store.append(past());
        CatalogSource shelf = () -> LongStream.range(0, PRODUCTS)
                .mapToObj(id -> new CatalogSource.Entry(
                        new ProductId(id), id % 20 != 0, List.of(id / 200, 1000L), Optional.empty()))
                .toList();
        Models models = new Models();
        ModelTrainer trainer = new ModelTrainer(
                shelf,
                List::of,
                store,
                List.of(
                        new Part(Model.PERSONAL, new ItemKnn(), Part.Basis.SHOPPERS),
                        new Part(Model.VIEWED_TOGETHER, new ItemKnn(), Part.Basis.VISITS),
                        new Part(Model.TRENDING, new PopularNow(), Part.Basis.SHOPPERS)));
        models.put(trainer.train(Instant.EPOCH, NOW, Training.plain(1)));
        for (int i = 0; i < 60; i++) {
            profiles.accepted(view(ANNA, random.nextInt(400), NOW.minusSeconds(60L * (60 - i))));
        }
        pipeline = new RecommendationPipeline(
                models,
                profiles,
                List.of(
                        new Silent(),
                        PopularProducts.trending(),
                        PopularProducts.trendingInCategory(),
                        LearnedSource.viewedAlsoViewed(),
                        LearnedSource.personal("personal", Model.PERSONAL)),
                new WeightedBlend(),
                List.of(new Sellable(), new NotHereAlready(), new NotJustBought(30), new CategoryCap(3)),
                List.of(
                        Unit.of("nothing", Map.of("silent", 1.0), FILTERS, null),
                        Unit.of(
                                "recommended-for-you",
                                Map.of("personal", 1.0),
                                List.of("sellable", "not-here-already", "not-just-bought", "category-cap"),
                                "trending"),
                        Unit.of("viewed-also-viewed", Map.of("viewed-also-viewed", 1.0), FILTERS, "trending"),
                        Unit.of("trending-in-category", Map.of("trending-in-category", 1.0), FILTERS, "trending"),
                        Unit.of("trending", Map.of("trending", 1.0), FILTERS, null)),
                CLOCK);
    }

    @Benchmark
    public Recommendation baseline() {
        return ask("nothing");
    }

    @Benchmark
    public Recommendation recommendedForYou() {
        return ask("recommended-for-you");
    }

    @Benchmark
    public Recommendation viewedAlsoViewed() {
        return ask("viewed-also-viewed");
    }

    @Benchmark
    public Recommendation trending() {
        return ask("trending");
    }

    @Benchmark
    public Recommendation trendingInCategory() {
        return ask("trending-in-category");
    }

    private Recommendation ask(String unit) {
        return pipeline.recommend(new RecommendationRequest(
                unit,
                Shopper.of(ANNA),
                List.of(new ProductId(33)),
                Optional.empty(),
                Set.of(new ProductId(41), new ProductId(52)),
                12));
    }

    /** 20,000 visits of ten views each, every one within a neighbourhood of 400 products. */
    private List<Signal> past() {
        List<Signal> past = new ArrayList<>();
        for (int visit = 0; visit < 20_000; visit++) {
            VisitorId visitor = new VisitorId(new UUID(4, visit));
            int first = 400 * random.nextInt(PRODUCTS / 400);
            Instant at = NOW.minusSeconds(600L + random.nextInt(90 * 86_400));
            for (int i = 0; i < 10; i++) {
                past.add(view(visitor, first + random.nextInt(400), at.plusSeconds(i)));
            }
        }
        return past;
    }

    private Signal view(VisitorId visitor, long product, Instant at) {
        UUID visit = new UUID(visitor.value().getLeastSignificantBits(), at.getEpochSecond() / 600);
        SignalHeader header = new SignalHeader(
                new UUID(5, events++),
                at,
                at,
                visitor,
                visit,
                Optional.empty(),
                "shop",
                "en-US",
                Consent.GRANTED,
                Context.of(PageType.PRODUCT));
        return new Signal.ViewItem(header, Item.of(new ProductId(product)));
    }
}
