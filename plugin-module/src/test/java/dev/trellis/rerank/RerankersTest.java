package dev.trellis.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.popular.RankedItems;
import dev.trellis.contract.RerankerContract;
import dev.trellis.contract.TestSignals;
import dev.trellis.profile.Exposure;
import dev.trellis.profile.Profile;
import dev.trellis.profile.Profiles;
import dev.trellis.score.Ranking;
import dev.trellis.store.InMemorySignalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each reranker of our own. */
class RerankersTest {

    @Nested
    class WhatCanBeSold extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new Sellable();
        }

        @Test
        void aSoldOutProductIsNotShown() {
            Ranking ranking = ranking(40, 2, 1);

            reranker().rerank(question(), ranking);

            assertThat(products(ranking)).containsExactly(2L, 1L);
        }
    }

    @Nested
    class WhatIsHereAlready extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new NotHereAlready();
        }

        @Test
        void neitherThePagesOwnProductNorTheCartsAreShown() {
            Ranking ranking = ranking(3, 4, 5, 6);

            reranker().rerank(question(), ranking);

            assertThat(products(ranking)).containsExactly(4L, 6L);
        }
    }

    @Nested
    class WhatWasJustBought extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new NotJustBought(30);
        }

        @Test
        void anOrderOfTodayIsNotOfferedAgain() {
            VisitorId anna = VisitorId.random();
            Profiles profiles = new Profiles(new InMemorySignalStore(), Runnable::run, 0, 10);
            profiles.accepted(new TestSignals().bought(anna, 900, 1, 2));
            Ranking ranking = ranking(1, 2, 3);
            Ranking soonAfter = ranking(1, 2, 3);

            reranker().rerank(shop.question(profiles.of(Shopper.of(anna)), List.of(), Set.of()), ranking);
            new NotJustBought(0).rerank(shop.question(profiles.of(Shopper.of(anna)), List.of(), Set.of()), soonAfter);

            assertThat(products(ranking)).containsExactly(3L);
            assertThat(products(soonAfter)).containsExactly(1L, 2L, 3L);
        }
    }

    @Nested
    class SpreadOverCategories extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new CategoryCap(2);
        }

        @Test
        void afterTwoOfACategoryTheOthersHaveTheirTurn() {
            Ranking ranking = ranking(1, 3, 5, 7, 2, 4, 6);

            reranker().rerank(question(), ranking);

            assertThat(products(ranking)).containsExactly(1L, 3L, 2L, 4L, 5L, 7L, 6L);
        }
    }

    @Nested
    class SpreadOverBrands extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new BrandCap(1);
        }

        @Test
        void afterOneOfABrandTheOthersHaveTheirTurnAndNoBrandIsNoBrand() {
            Ranking ranking = ranking(1, 2, 5, 6, 20, 21);

            reranker().rerank(question(), ranking);

            assertThat(products(ranking)).containsExactly(1L, 5L, 20L, 21L, 2L, 6L);
        }
    }

    @Nested
    class SpreadByMarginalRelevance extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new Diversity(0.5, "nearest");
        }

        @Test
        void theNextOneIsOfAnotherKind() {
            Ranking ranking = ranking(1, 3, 5, 2, 4);
            Ranking relevant = ranking(1, 3, 5, 2, 4);

            reranker().rerank(question(), ranking);
            new Diversity(0, "nearest").rerank(question(), relevant);

            assertThat(products(ranking).subList(0, 2)).containsExactly(1L, 2L);
            assertThat(products(relevant)).containsExactly(1L, 3L, 5L, 2L, 4L);
        }

        @Test
        void aStrengthBeyondTheScaleIsRefused() {
            assertThatThrownBy(() -> new Diversity(1.5, "nearest")).hasMessageContaining("trellis.diversity");
            assertThatThrownBy(() -> new Diversity(0.5, "farthest")).hasMessageContaining("'farthest'");
        }
    }

    @Nested
    class SpreadOnTheWhole extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new Diversity(0.5, "average");
        }
    }

    @Nested
    class LessOfWhatEverybodyBuys extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new PopularityCorrection(1);
        }

        @Test
        void ofTwoEqualOnesTheLessPopularLeads() {
            RankedItems purchased = shop.model().ranking(Model.PURCHASED);
            long popular = 0;
            long rare = 0;
            for (int product = 0; product < purchased.items(); product++) {
                popular = purchased.scoreOf(product) > purchased.scoreOf((int) popular) ? product : popular;
                rare = purchased.scoreOf(product) < purchased.scoreOf((int) rare) ? product : rare;
            }
            Ranking ranking = ranking(popular + 1, rare + 1);

            reranker().rerank(question(), ranking);

            assertThat(products(ranking)).containsExactly(rare + 1, popular + 1);
        }
    }

    @Nested
    class WhatWasDismissed extends RerankerContract {
        private final Instant now = question().now();

        @Override
        protected Reranker reranker() {
            return new NotDismissed(30);
        }

        @Test
        void isGoneAtOnceAndBackAfterAMonth() {
            Ranking ranking = ranking(1, 2, 3);
            Profile profile = new Profile(
                    List.of(),
                    List.of(exposed(1, Exposure.Kind.DISMISSED, now), exposed(2, Exposure.Kind.DISMISSED, monthAgo())));

            reranker().rerank(question(profile, Question.Slot.ANY), ranking);

            assertThat(products(ranking)).containsExactly(2L, 3L);
        }

        private Instant monthAgo() {
            return now.minus(Duration.ofDays(31));
        }
    }

    @Nested
    class WhatWasSeenOften extends RerankerContract {
        private final Instant now = question().now();

        @Override
        protected Reranker reranker() {
            return new FrequencyCap(3, 3);
        }

        private List<Long> after(Exposure... exposures) {
            Ranking ranking = ranking(1, 2, 3);
            Question question = question(new Profile(List.of(), List.of(exposures)), Question.Slot.ANY);
            reranker().rerank(question, ranking);
            return products(ranking);
        }

        private Exposure seen(int minutesAgo) {
            return exposed(1, Exposure.Kind.SEEN, now.minusSeconds(60L * minutesAgo));
        }

        @Test
        void goesBehindTheOthersAfterTheThirdTime() {
            assertThat(after(seen(2), seen(3))).containsExactly(1L, 2L, 3L);
            assertThat(after(seen(1), seen(2), seen(3))).containsExactly(2L, 3L, 1L);
        }

        @Test
        void comesBackWhenItIsForgottenOrWasClicked() {
            int days = 24 * 60;
            assertThat(after(seen(4 * days), seen(4 * days + 1), seen(4 * days + 2)))
                    .containsExactly(1L, 2L, 3L);
            assertThat(after(exposed(1, Exposure.Kind.CLICKED, now), seen(1), seen(2), seen(3)))
                    .containsExactly(1L, 2L, 3L);
        }
    }

    private static Exposure exposed(long product, Exposure.Kind kind, Instant at) {
        return new Exposure(new ProductId(product), kind, at.toEpochMilli());
    }
}
