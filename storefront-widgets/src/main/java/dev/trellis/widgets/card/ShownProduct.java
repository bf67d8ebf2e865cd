package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What shoppers see of a product.
 *
 * @param sellable active and at least one variant can be bought
 * @param url without the context path, for example {@code /tents/ridge-2}
 * @param image address of the main picture, without the context path
 * @param salePrice present if it is lower than the price
 * @param currency ISO 4217 code of both prices, empty if there is no price
 * @param activeUntil when the product leaves the shop
 */
public record ShownProduct(
        ProductId id,
        boolean sellable,
        String name,
        String url,
        Optional<String> image,
        String imageAlt,
        Optional<BigDecimal> price,
        Optional<BigDecimal> salePrice,
        String currency,
        Optional<Instant> activeUntil) {

    static ShownProduct gone(ProductId id) {
        return new ShownProduct(
                id, false, "", "", Optional.empty(), "", Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    boolean shownAt(Instant now) {
        return sellable && activeUntil.map(now::isBefore).orElse(true);
    }
}
