package dev.trellis.widgets.web;

import static dev.trellis.widgets.ScriptedRecommender.becauseViewed;
import static dev.trellis.widgets.ScriptedRecommender.popular;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trellis.ProductId;
import dev.trellis.widgets.StoreFront;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsEndpointTest {

    private final StoreFront store = new StoreFront();

    @BeforeEach
    void stock() {
        store.shop().put(1, "Ridge \"Tent\" <2>", "249.00", "199.00");
        store.shop().put(2, "Fern Stove", "39.50", null);
        store.recommender().answer(becauseViewed(1, 2), popular(2));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aHeadlessStoreGetsEverythingACardShows() throws IOException {
        var response = store.get("/trellis/units/recommended-for-you?product=2&category=5&limit=2");
        JsonNode unit = new ObjectMapper().readTree(response.getContentAsByteArray());

        assertThat(response.getContentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(unit.path("requestId").asText()).hasSize(36);
        assertThat(unit.path("unit").asText()).isEqualTo("recommended-for-you");
        assertThat(unit.path("servedBy").asText()).isEqualTo("trending");
        assertThat(unit.path("title").asText()).isEqualTo("Recommended for you");
        assertThat(unit.path("products").path(0))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                {"id": 1, "position": 1, "name": "Ridge \\"Tent\\" <2>", "url": "/p/1", "image": "/img/1.svg",
                 "price": 249.00, "salePrice": 199.00, "currency": "USD",
                 "reason": {"kind": "because_you_viewed", "text": "Because you viewed Fern Stove",
                   "why": "You viewed Fern Stove, and shoppers who did so were often interested in this too. Source: Co views.",
                   "source": "co-views", "because": 2}}
                """));
        assertThat(unit.path("products").path(1).path("salePrice").isNull()).isTrue();
        assertThat(store.recommender().lastAsked().context()).containsExactly(new ProductId(2));
        assertThat(store.recommender().lastAsked().category()).contains(5L);
    }

    @Test
    void theCartCanBeWhatItIsAbout() {
        store.shopper().cart(new ProductId(7), new ProductId(8));

        store.get("/trellis/units/bought-together?product=cart");

        assertThat(store.recommender().lastAsked().context()).containsExactly(new ProductId(7), new ProductId(8));
    }

    @Test
    void anUnknownUnitIsNotFoundAndTheKnownOnesAreNamed() {
        var response = store.get("/trellis/units/no-such-unit");

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(text(response)).contains("trending, recommended-for-you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trellis/units/trending?limit=0",
                "/trellis/units/trending?limit=many",
                "/trellis/units/trending?limit=9999999999999999999999",
                "/trellis/units/trending?product=ten",
                "/trellis/units/trending?category=1.5",
                "/trellis/units?unit=trending;colour=red",
                "/trellis/units"
            })
    void aWrongParameterIsNamed(String address) {
        var response = store.get(address);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void allUnitsOfAPageComeInOneAnswer() {
        String html =
                text(store.get("/trellis/units?format=html&unit=trending;limit=1&unit=recommended-for-you;product=1"));

        assertThat(html)
                .startsWith("<div data-trellis-unit=\"trending\"><section")
                .contains("<div data-trellis-unit=\"recommended-for-you\">");
        assertThat(html.split("data-trellis-product=", -1)).hasSize(1 + 1 + 1);
    }

    @Test
    void anEmptyUnitIsAnEmptyElement() {
        store.recommender().answer();

        assertThat(text(store.get("/trellis/units?format=html&unit=trending")))
                .isEqualTo("<div data-trellis-unit=\"trending\"></div>");
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
