package dev.trellis.signal;

/** Where accepted signals go on their way to the store. */
@FunctionalInterface
public interface SignalSink {

    /** Takes the signal without waiting; false if there was no room for it. */
    boolean offer(Signal signal);
}
