package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Reason;
import dev.trellis.contract.CandidateSourceContract;
import dev.trellis.contract.TrainedShop;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each source of our own, on the checkerboard shop. */
class SourcesTest {

    abstract static class OnTheCheckerboard extends CandidateSourceContract {

        final List<Long> proposed(List<Long> viewed, List<Long> page) {
            Candidates proposed = ask(shop.question(viewed, page, Set.of()));
            TopList best = new TopList(TrainedShop.PRODUCTS);
            for (int row = 0; row < proposed.size(); row++) {
                best.offer(proposed.product(row), proposed.score(row));
            }
            List<Long> ids = new java.util.ArrayList<>();
            best.forEach((product, score) ->
                    ids.add(shop.model().catalog().product(product).value()));
            return ids;
        }
    }

    @Nested
    class Trending extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return PopularProducts.trending();
        }

        @Test
        void leavesOutWhatIsSoldOut() {
            assertThat(proposed(List.of(), List.of())).isNotEmpty().doesNotContain(40L);
        }
    }

    @Nested
    class TrendingInCategory extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return PopularProducts.trendingInCategory();
        }

        @Test
        void staysInTheCategoryOfThePage() {
            assertThat(proposed(List.of(), List.of(7L))).isNotEmpty().allMatch(id -> TrainedShop.sameColour(id, 7));
            assertThat(proposed(List.of(), List.of())).isEmpty();
        }
    }

    @Nested
    class MostPurchased extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return PopularProducts.mostPurchased();
        }

        @Test
        void beginsWithTheProductOfMostOrders() {
            double[] purchased = shop.model().purchased();
            int first = shop.number(proposed(List.of(), List.of()).get(0));

            for (int product = 0; product < purchased.length; product++) {
                if (shop.model().catalog().sellable(product)) {
                    assertThat(purchased[first]).isGreaterThanOrEqualTo(purchased[product]);
                }
            }
        }
    }

    @Nested
    class ViewedAlsoViewed extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return LearnedSource.viewedAlsoViewed();
        }

        @Test
        void proposesTheColourOfThePageOnly() {
            assertThat(proposed(List.of(), List.of(8L)))
                    .hasSizeGreaterThan(10)
                    .allMatch(id -> TrainedShop.sameColour(id, 8));
        }
    }

    @Nested
    class BoughtTogether extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return LearnedSource.boughtTogether();
        }

        @Test
        void proposesWhatWasInTheSameOrders() {
            assertThat(proposed(List.of(), List.of(9L))).isNotEmpty().allMatch(id -> TrainedShop.sameColour(id, 9));
        }
    }

    @Nested
    class Personal extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return LearnedSource.personal("personal", Model.PERSONAL);
        }

        @Test
        void threeViewsOfOneColourBringTheRestOfItAndNotTheSameAgain() {
            assertThat(proposed(List.of(1L, 3L, 5L), List.of()))
                    .hasSizeGreaterThan(10)
                    .allMatch(id -> TrainedShop.sameColour(id, 1))
                    .doesNotContain(1L, 3L, 5L);
        }

        @Test
        void theLatestTasteLeads() {
            assertThat(proposed(List.of(1L, 3L, 2L, 4L, 6L), List.of()).subList(0, 3))
                    .allMatch(id -> TrainedShop.sameColour(id, 2));
        }

        @Test
        void saysWhichViewLedThere() {
            Candidates proposed = ask(shop.question(List.of(3L), List.of(), Set.of()));

            assertThat(proposed.because(0)).isEqualTo(shop.number(3));
            assertThat(proposed.kind(0)).isEqualTo(Reason.Kind.BECAUSE_YOU_VIEWED);
        }
    }

    @Nested
    class Recent extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return new RecentlyViewed();
        }

        @Test
        void theLatestComesFirstAndEachOnce() {
            assertThat(proposed(List.of(4L, 9L, 4L, 2L), List.of())).containsExactly(2L, 4L, 9L);
        }
    }
}
