package dev.trellis.widgets.card;

import static dev.trellis.widgets.ScriptedRecommender.popular;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.widgets.StoreFront;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardWatchTest {

    private static final String UNIT = "<main><div trellis:unit=\"trending\"></div></main>";

    private final StoreFront store = new StoreFront();

    @BeforeEach
    void show() {
        store.shop().put(1, "Ridge Tent", "249.00", null);
        store.recommender().answer(popular(1), popular(99));
        store.page(UNIT);
        rounds();
        store.page(UNIT);
    }

    private void rounds() {
        store.bean(CardWatch.class).round();
        store.bean(CardWatch.class).round();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewPriceShowsAfterTheNextRound() {
        store.shop().put(1, "Ridge Tent", "229.00", null);
        assertThat(store.page(UNIT)).contains("$249.00");

        store.bean(CardWatch.class).round();

        assertThat(store.page(UNIT)).contains("$229.00").doesNotContain("$249.00");
    }

    @Test
    void aProductThatSoldOutDisappears() {
        store.shop().put(1, "Ridge Tent", "249.00", null, false);

        store.bean(CardWatch.class).round();

        assertThat(store.page(UNIT)).doesNotContain("Ridge Tent");
    }

    @Test
    void unchangedProductsAreNotReadAgain() {
        rounds();
        int reads = store.shop().reads().size();

        store.bean(CardWatch.class).round();
        store.recommender().answer(popular(1));
        store.page(UNIT);

        assertThat(store.shop().reads()).hasSize(reads + 1);
    }
}
