package dev.trellis.demo.history;

import dev.trellis.signal.Signal;

/** Trellis as the filling needs it. */
public interface Recipient {

    /** Takes a signal in like a shopper's own; waits while the buffer is busy. */
    void take(Signal signal);

    /** Returns when all signals are stored and the recommendations have learned from them. */
    void learn();
}
