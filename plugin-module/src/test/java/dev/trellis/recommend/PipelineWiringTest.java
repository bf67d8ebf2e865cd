package dev.trellis.recommend;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.Shopper;
import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.PopularProducts;
import dev.trellis.candidate.RecentlyViewed;
import dev.trellis.profile.Profiles;
import dev.trellis.rerank.Sellable;
import dev.trellis.score.WeightedBlend;
import dev.trellis.store.InMemorySignalStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineWiringTest {

    private static final List<CandidateSource> SOURCES = List.of(PopularProducts.trending(), new RecentlyViewed());

    @Test
    void a_page_that_asks_for_an_unknown_unit_learns_which_there_are() {
        RecommendationPipeline pipeline = pipeline(SOURCES, unit("trending", "trending", null));

        assertThatThrownBy(() -> pipeline.recommend(
                        new RecommendationRequest("trendy", Shopper.UNKNOWN, List.of(), Optional.empty(), Set.of(), 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'trendy'")
                .hasMessageContaining("Known units: trending");
    }

    @Test
    void a_unit_with_an_unknown_source_is_refused_with_a_list_of_the_known_ones() {
        assertThatThrownBy(() -> pipeline(SOURCES, unit("home-top", "als2", null)))
                .hasMessageContaining("Unit 'home-top' names candidate source 'als2'")
                .hasMessageContaining("trending, recently-viewed");
    }

    @Test
    void a_unit_without_sources_is_refused() {
        assertThatThrownBy(() -> pipeline(SOURCES, Unit.of("home-top", Map.of(), List.of(), null)))
                .hasMessageContaining("Unit 'home-top' names no candidate source");
    }

    @Test
    void two_sources_of_one_name_are_refused() {
        assertThatThrownBy(() -> pipeline(List.of(new RecentlyViewed(), new RecentlyViewed())))
                .hasMessageContaining("Two candidate sources are named 'recently-viewed'");
    }

    @Test
    void a_fallback_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> pipeline(SOURCES, unit("left", "trending", "right")))
                .hasMessageContaining("Unit 'left' names unit 'right'");
    }

    @Test
    void fallbacks_in_a_circle_are_refused() {
        assertThatThrownBy(
                        () -> pipeline(SOURCES, unit("left", "trending", "right"), unit("right", "trending", "left")))
                .hasMessageContaining("run in a circle: left, right, left");
    }

    private static Unit unit(String name, String source, String fallback) {
        return Unit.of(name, Map.of(source, 1.0), List.of("sellable"), fallback);
    }

    private static RecommendationPipeline pipeline(List<? extends CandidateSource> sources, Unit... units) {
        return new RecommendationPipeline(
                new Models(),
                new Profiles(new InMemorySignalStore(), Runnable::run, 50, 1000),
                List.copyOf(sources),
                new WeightedBlend(),
                List.of(new Sellable()),
                List.of(units),
                SmallShop.CLOCK);
    }
}
