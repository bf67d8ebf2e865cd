package dev.trellis.widgets.page;

import static dev.trellis.widgets.ScriptedRecommender.becauseViewed;
import static dev.trellis.widgets.ScriptedRecommender.popular;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.widgets.AnsweredUnits;
import dev.trellis.widgets.StoreFront;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitTagTest {

    private static final String UNIT = "<main><div trellis:unit=\"trending\" trellis:limit=\"2\"></div></main>";

    private final StoreFront store = new StoreFront();

    @BeforeEach
    void stock() {
        store.shop().put(1, "Ridge Tent", "249.00", "199.00");
        store.shop().put(2, "Fern Stove", "39.50", null);
        store.shop().put(3, "Bog Boots", "120.00", null, false);
        store.shop().put(4, "Moss Mug", "12.00", null);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCardShowsPicturePriceReasonAndWhy() {
        store.recommender().answer(becauseViewed(1, 2));

        assertThat(store.page(UNIT))
                .contains("<h2 class=\"trellis-shelf__title\"", "Popular right now</h2>")
                .contains("href=\"/p/1\"")
                .contains(
                        "src=\"/img/1.svg\"",
                        "alt=\"Ridge Tent\"",
                        "width=\"320\"",
                        "height=\"320\"",
                        "loading=\"lazy\"")
                .contains("<ins>$199.00</ins>", "<del>$249.00</del>")
                .contains("Because you viewed Fern Stove</p>")
                .contains("<summary>", "Why this?")
                .contains("You viewed Fern Stove, and shoppers who did so", "Source: Co views.");
    }

    @Test
    void aHostileNameStaysText() {
        store.shop().put(6, "<script>alert('1')</script>\" onload=\"x \uE7E10\uE7E1", "1", null);
        store.recommender().answer(popular(6), becauseViewed(1, 6));

        assertThat(store.page("<main><div trellis:unit=\"trending\" trellis:title=\"&lt;b&gt;Hot\"></div></main>"))
                .doesNotContain("<script>", "\" onload", "<b>")
                .contains("&lt;script&gt;", "&lt;b&gt;Hot");
    }

    @Test
    void anEmptyUnitLeavesNoHole() {
        assertThat(store.page(UNIT))
                .isEqualTo(
                        "<main><div data-trellis-unit=\"trending\" data-trellis-limit=\"2\" hidden=\"hidden\"></div></main>");
        assertThat(store.page("<main><div trellis:unit=\"trending\" trellis:refresh=\"false\"></div></main>"))
                .isEqualTo("<main></main>");
    }

    @Test
    void aBrokenRecommenderNeverBreaksThePage() {
        store.recommender().script(request -> {
            throw new IllegalStateException("no model");
        });

        assertThat(store.page(UNIT)).startsWith("<main>").doesNotContain("trellis-shelf");
        assertThat(store.page("<main><div trellis:unit=\"no-such-unit\"></div></main>"))
                .startsWith("<main>");
        assertThat(store.page("<main><div trellis:unit=\"trending\" trellis:limit=\"many\"></div></main>"))
                .isEqualTo("<main></main>");
    }

    @Test
    void aRecommenderThatHangsDoesNotKeepThePageWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        store.recommender().script(request -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });

        assertThat(store.page(UNIT)).contains("hidden");
        never.countDown();
    }

    @Test
    void aSpareProductTakesThePlaceOfOneThatSoldOut() {
        store.recommender().answer(popular(3), popular(99), popular(1), popular(2), popular(4));

        assertThat(store.page(UNIT))
                .contains("data-trellis-product=\"1\"", "data-trellis-product=\"2\"")
                .doesNotContain("data-trellis-product=\"3\"", "data-trellis-product=\"4\"", "Bog Boots");
    }

    @Test
    void noProductIsShownTwiceOnAPage() {
        store.recommender().answer(popular(1), popular(2), popular(4));

        assertThat(store.page("<main><div trellis:unit=\"trending\" trellis:limit=\"1\"></div><hr/>"
                                + "<div trellis:unit=\"most-purchased\" trellis:limit=\"1\"></div></main>")
                        .split("<hr")[1])
                .contains("data-trellis-product=\"2\"")
                .doesNotContain("data-trellis-product=\"1\"");
    }

    @Test
    void theShopIsReadOnceForManyPages() {
        store.recommender().answer(popular(1), becauseViewed(2, 4));

        store.page(UNIT);
        store.page(UNIT);

        assertThat(store.shop().reads()).hasSize(1);
    }

    @Test
    void theTagSaysWhatThePageIsAbout() {
        store.shopper().cart(new ProductId(4));
        store.page(
                "<div trellis:unit=\"bought-together\" trellis:products=\"${ {1, 2} }\" trellis:category=\"7\"></div>");

        assertThat(store.recommender().lastAsked().context()).containsExactly(new ProductId(1), new ProductId(2));
        assertThat(store.recommender().lastAsked().category()).contains(7L);
        assertThat(store.recommender().lastAsked().cart()).containsExactly(new ProductId(4));
    }

    @Test
    void theBeaconLearnsWhichRecommendationACardIsOf() {
        store.recommender().answer(popular(4), popular(2));
        String page = store.page(UNIT);

        var answered = store.bean(AnsweredUnits.class).units();
        assertThat(answered).hasSize(1);
        assertThat(page)
                .contains(
                        "data-trellis-request=\"" + answered.get(0).requestId() + "\" data-trellis-shelf=\"trending\"")
                .contains("data-trellis-product=\"4\" data-trellis-position=\"1\"")
                .contains("data-trellis-product=\"2\" data-trellis-position=\"2\"");
    }

    @Test
    void theScriptLearnsHowToAskAgain() {
        assertThat(
                        store.page(
                                "<div class=\"mine\" trellis:unit=\"trending\" trellis:products=\"1,2\" trellis:title=\"Hot\"></div>"))
                .contains("class=\"mine\"", "data-trellis-products=\"1,2\"", "data-trellis-title=\"Hot\"");
    }

    @Test
    void aStoresOwnCardReplacesTheUsualOne() {
        store.templates().put("trellis/card", "<b th:text=\"${name}\"></b><i trellis:slot=\"reason\"></i>");
        store.recommender().answer(popular(2));

        assertThat(store.page(UNIT)).contains("<b>Fern Stove</b><i>Popular right now</i></li>");
    }
}
