package dev.trellis.signal;

import dev.trellis.ProductId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A product in a signal.
 *
 * @param sku the store's id of the variant; empty if the signal is about the product as such
 * @param quantity units, at least 1
 * @param price per unit; empty if not known
 * @param currency ISO 4217 code; empty if the price is
 */
public record Item(
        ProductId product, Optional<Long> sku, int quantity, Optional<BigDecimal> price, Optional<String> currency) {

    public static Item of(ProductId product) {
        return new Item(product, Optional.empty(), 1, Optional.empty(), Optional.empty());
    }
}
