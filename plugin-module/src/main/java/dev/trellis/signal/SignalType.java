package dev.trellis.signal;

import java.util.Locale;

/** The kinds of signal. Wire names follow the Google Analytics 4 event reference where it has one. */
public enum SignalType {
    PAGE_VIEW,
    VIEW_ITEM,
    VIEW_ITEM_LIST,
    SEARCH,
    ADD_TO_CART,
    REMOVE_FROM_CART,
    VIEW_CART,
    PURCHASE,
    LOGIN;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in storage and on the wire, for example {@code view_item}. */
    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException if no kind has this wire name */
    public static SignalType ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
