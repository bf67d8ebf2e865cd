package dev.trellis.signal;

/** How a signal reached Trellis. */
public enum Channel {
    /** A hook in the store itself. */
    SERVER,
    /** The beacon script. */
    BROWSER,
    /** The picture for browsers without scripts. */
    PIXEL,
    /** Another client with a key of its own. */
    APP
}
