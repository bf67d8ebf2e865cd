package dev.trellis.profile;

import dev.trellis.ProductId;

/**
 * What became of a product that was recommended to a shopper.
 *
 * @param atMillis since the epoch
 */
public record Exposure(ProductId product, Kind kind, long atMillis) {

    public enum Kind {
        /** It was in front of the shopper's eyes. */
        SEEN,
        CLICKED,
        /** The shopper does not want to see it. */
        DISMISSED
    }
}
