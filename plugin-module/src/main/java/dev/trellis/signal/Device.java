package dev.trellis.signal;

/** The class of the shopper's device. */
public enum Device {
    UNKNOWN,
    DESKTOP,
    PHONE,
    TABLET,
    TV,
    OTHER
}
