package dev.trellis.store;

import dev.trellis.signal.Signal;
import java.util.List;

/** Brings signals from the node that took them in to the store. Extension point. */
public interface SignalTransport {

    /** The name in the setting {@code trellis.transport}. */
    String name();

    /**
     * Returns when the whole batch has safely arrived. May be given signals again that arrived before.
     *
     * @throws StoreException if some of the batch may not have arrived; the caller keeps it and offers it again
     */
    void send(List<Signal> batch);
}
