package dev.trellis.signal;

import java.util.ArrayList;
import java.util.List;

/** Where accepted signals go on their way to the store. */
@FunctionalInterface
public interface SignalSink {

    /**
     * Takes the signal without waiting; a purchase may be waited for, within limits, until it is on disk. False if there
     * was no room.
     */
    boolean offer(Signal signal);

    /**
     * Takes signals so that those taken outlive this process, which may take a moment.
     *
     * @return for each, in their order, whether it was taken
     */
    default List<Boolean> keep(List<Signal> signals) {
        List<Boolean> taken = new ArrayList<>(signals.size());
        signals.forEach(signal -> taken.add(offer(signal)));
        return taken;
    }
}
