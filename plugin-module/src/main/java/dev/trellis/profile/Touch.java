package dev.trellis.profile;

import dev.trellis.ProductId;

/**
 * One contact of a shopper with a product.
 *
 * @param atMillis since the epoch; a store may keep no finer time
 */
public record Touch(ProductId product, Kind kind, long atMillis) {

    public enum Kind {
        VIEWED,
        ADDED,
        BOUGHT
    }
}
