package dev.trellis.signal;

/** Where a shopper came from; the address itself is not kept. */
public enum ReferrerKind {
    UNKNOWN,
    DIRECT,
    INTERNAL,
    SEARCH,
    SOCIAL,
    EMAIL,
    AD,
    OTHER
}
