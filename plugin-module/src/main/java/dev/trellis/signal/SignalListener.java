package dev.trellis.signal;

/**
 * Told of every signal that passed the checks, on the thread that brought it: do little, never block. Also of one that
 * the store then has no room for, so that what a shopper sees follows their clicks even while the database is away.
 */
@FunctionalInterface
public interface SignalListener {

    void accepted(Signal signal);
}
