package dev.trellis.store;

import dev.trellis.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/** Signals on their way together, and the journal's position behind the last of them. */
final class Batch {

    private final List<Signal> signals = new ArrayList<>();
    private long position;

    void add(Signal signal) {
        signals.add(signal);
    }

    void upTo(long newPosition) {
        position = newPosition;
    }

    /** To be changed by who delivers it. */
    List<Signal> signals() {
        return signals;
    }

    int size() {
        return signals.size();
    }

    /** 0 if all of it is only in memory. */
    long position() {
        return position;
    }
}
