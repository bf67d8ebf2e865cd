package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Reason;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.popular.RankedItems;
import dev.trellis.contract.CandidateSourceContract;
import dev.trellis.contract.TrainedShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each source of our own, on the checkerboard shop. */
class SourcesTest {

    abstract static class OnTheCheckerboard extends CandidateSourceContract {

        final List<Long> proposed(List<Long> viewed, List<Long> page) {
            Candidates proposed = ask(shop.question(viewed, page, Set.of()));
            TopItems best = new TopItems(TrainedShop.PRODUCTS);
            for (int row = 0; row < proposed.size(); row++) {
                best.offer(proposed.product(row), (float) proposed.score(row));
            }
            best.sort();
            List<Long> ids = new ArrayList<>();
            for (int product : best.items()) {
                ids.add(shop.model().catalog().product(product).value());
            }
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
            RankedItems purchased = shop.model().ranking(Model.PURCHASED);
            int first = shop.number(proposed(List.of(), List.of()).get(0));

            for (int product = 0; product < purchased.items(); product++) {
                if (shop.model().catalog().sellable(product)) {
                    assertThat(purchased.scoreOf(first)).isGreaterThanOrEqualTo(purchased.scoreOf(product));
                }
            }
        }
    }

    @Nested
    class MostViewed extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return PopularProducts.mostViewed();
        }
    }

    @Nested
    class MostAddedToCart extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return PopularProducts.mostAddedToCart();
        }
    }

    @Nested
    class MoreLikeThis extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return LearnedSource.ofPage("more-like-this", "content", Reason.Kind.MORE_LIKE_THIS);
        }

        @Test
        void whatIsOfTheSameKindAndAboutTheSamePriceComesFirst() {
            assertThat(proposed(List.of(), List.of(34L)).subList(0, 4)).containsExactlyInAnyOrder(30L, 32L, 36L, 38L);
        }
    }

    @Nested
    class NewOnes extends OnTheCheckerboard {
        @Override
        protected CandidateSource source() {
            return new NewForYou("content", 10);
        }

        @Test
        void theNewestLeadsForAShopperOfWhomNothingIsKnown() {
            assertThat(proposed(List.of(), List.of())).startsWith(39L, 38L, 37L).doesNotContain(29L, 40L);
        }

        @Test
        void whatSuitsTheShopperComesFirst() {
            assertThat(proposed(List.of(32L, 34L), List.of()).get(0)).isEven();
            assertThat(proposed(List.of(31L, 33L), List.of()).get(0)).isOdd();
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
            Question question = shop.question(List.of(3L), List.of(), Set.of());
            Candidates proposed = ask(question);

            assertThat(proposed.because(0)).isEqualTo(Tracing.ASK);
            assertThat(((Tracing) source()).origin(question, proposed.product(0)))
                    .isEqualTo(new Tracing.Origin(Reason.Kind.BECAUSE_YOU_VIEWED, shop.number(3)));
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
