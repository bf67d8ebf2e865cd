package dev.trellis;

import java.util.Optional;

/**
 * Why a product is shown.
 *
 * @param kind what to say to the shopper
 * @param source the name of the candidate source that proposed the product; {@code rules} if none did
 * @param because the product that led to this one, where one did
 */
public record Reason(Kind kind, String source, Optional<ProductId> because) {

    public enum Kind {
        TRENDING,
        MOST_PURCHASED,
        NEW_ARRIVAL,
        BECAUSE_YOU_VIEWED,
        BECAUSE_YOU_ADDED,
        BECAUSE_YOU_BOUGHT,
        VIEWED_ALSO_VIEWED,
        BOUGHT_TOGETHER,
        RECENTLY_VIEWED,
        /** Shown to find out whether it fits. */
        EXPLORATION,
        /** The store's own choice. */
        CHOSEN_BY_SHOP,
        MOST_VIEWED,
        MOST_ADDED_TO_CART,
        MORE_LIKE_THIS,
        BUY_AGAIN
    }
}
