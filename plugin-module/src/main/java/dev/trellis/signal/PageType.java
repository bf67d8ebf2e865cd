package dev.trellis.signal;

/** The kind of page on which a signal arose. */
public enum PageType {
    HOME,
    CATEGORY,
    PRODUCT,
    SEARCH,
    CART,
    CHECKOUT,
    ORDER_CONFIRMATION,
    ACCOUNT,
    OTHER
}
