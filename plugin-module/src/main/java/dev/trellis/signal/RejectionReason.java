package dev.trellis.signal;

import java.util.Locale;

/** Why something that was sent did not become a signal. */
public enum RejectionReason {
    /** Not JSON, or no object. */
    UNREADABLE,
    /** Written by a version that this one does not know. */
    UNKNOWN_VERSION,
    UNKNOWN_TYPE,
    /** A kind that this sender may not send. */
    TYPE_NOT_ALLOWED,
    MISSING_FIELD,
    WRONG_TYPE,
    OUT_OF_RANGE,
    TOO_LONG,
    TOO_MANY_ITEMS,
    IN_THE_FUTURE,
    TOO_OLD,
    /** A program that says what it is. */
    ROBOT,
    /** More signals in one request than allowed. */
    BATCH_TOO_LARGE,
    BODY_TOO_LARGE,
    RATE_LIMITED,
    /** No room in memory or on disk. */
    NO_ROOM,
    /** The database took other signals, but not this one. */
    STORE_REFUSED,
    /** A record of the journal or the broker that cannot be read. */
    DAMAGED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    public String wireName() {
        return wireName;
    }
}
