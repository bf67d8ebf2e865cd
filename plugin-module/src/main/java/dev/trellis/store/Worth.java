package dev.trellis.store;

import dev.trellis.signal.SignalType;

/** What is given up first where there is no room for all. */
final class Worth {

    /** Of what is never given up. */
    static final int MOST = 3;

    private Worth() {}

    /** From 0, given up first, to {@link #MOST}. */
    static int of(SignalType type) {
        return switch (type) {
            case PAGE_VIEW,
                    VIEW_ITEM_LIST,
                    VIEW_CART,
                    ENGAGEMENT_PING,
                    RECOMMENDATION_REQUEST,
                    RECOMMENDATION_RENDER,
                    RECOMMENDATION_VIEW -> 0;
            case VIEW_ITEM, SEARCH, SELECT_ITEM, RECOMMENDATION_CLICK, RECOMMENDATION_DISMISS -> 1;
            case ADD_TO_CART,
                    REMOVE_FROM_CART,
                    BEGIN_CHECKOUT,
                    ADD_TO_WISHLIST,
                    RATE_ITEM,
                    LOGIN,
                    RECOMMENDATION_ADD_TO_CART -> 2;
            case PURCHASE, REFUND, CONSENT_UPDATE -> MOST;
        };
    }
}
