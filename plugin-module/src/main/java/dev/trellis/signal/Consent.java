package dev.trellis.signal;

/** What the shopper allowed. Where consent is required, only {@link #GRANTED} lets a signal in. */
public enum Consent {
    UNKNOWN,
    GRANTED,
    DENIED,
    REVOKED
}
