package dev.trellis.signal;

/** What a shopper can allow. */
public enum ConsentScope {
    ANALYTICS,
    PERSONALIZATION
}
