package dev.trellis.signal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of signal. Wire names follow the Google Analytics 4 event reference where it has one. */
public enum SignalType {
    PAGE_VIEW,
    VIEW_ITEM,
    VIEW_ITEM_LIST,
    SELECT_ITEM,
    SEARCH,
    ADD_TO_CART,
    REMOVE_FROM_CART,
    VIEW_CART,
    BEGIN_CHECKOUT,
    PURCHASE,
    REFUND,
    ADD_TO_WISHLIST,
    RATE_ITEM,
    ENGAGEMENT_PING,
    CONSENT_UPDATE,
    LOGIN,
    RECOMMENDATION_REQUEST,
    RECOMMENDATION_RENDER,
    RECOMMENDATION_VIEW,
    RECOMMENDATION_CLICK,
    RECOMMENDATION_ADD_TO_CART,
    RECOMMENDATION_DISMISS;

    private static final Map<String, SignalType> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toMap(SignalType::wireName, Function.identity()));

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in storage and on the wire, for example {@code view_item}. */
    public String wireName() {
        return wireName;
    }

    public static Optional<SignalType> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** Whether it tells what became of a recommendation. */
    public boolean onRecommendation() {
        return compareTo(RECOMMENDATION_REQUEST) >= 0;
    }
}
