package dev.trellis.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.contract.RerankerContract;
import dev.trellis.contract.TestSignals;
import dev.trellis.profile.Profiles;
import dev.trellis.score.Ranking;
import dev.trellis.store.InMemorySignalStore;
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
}
