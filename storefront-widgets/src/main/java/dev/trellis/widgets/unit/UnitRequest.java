package dev.trellis.widgets.unit;

import dev.trellis.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * What a tag or an address asks for.
 *
 * @param unit for example {@code recommended-for-you}
 * @param limit cards at most, 1 to {@link #MOST}
 * @param title heading; empty for the message {@code trellis.unit.<name>}
 * @param about the products that the page is about
 * @param category the category the page shows
 */
public record UnitRequest(String unit, int limit, Optional<String> title, About about, Optional<Long> category) {

    public static final int USUAL = 8;
    public static final int MOST = 48;

    public UnitRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is a number from 1 to " + MOST + ", not " + limit);
        }
    }

    /**
     * What a page is about.
     *
     * @param cart the cart, whatever is in it when the question is asked; otherwise the products
     */
    public record About(boolean cart, List<ProductId> products) {

        public static final About CART = new About(true, List.of());

        public About {
            products = List.copyOf(products);
        }

        public static About of(List<ProductId> products) {
            return new About(false, products);
        }
    }
}
