package dev.trellis.store;

import dev.trellis.signal.Signal;
import java.util.List;

/** Straight from this node into the store. */
public final class DirectTransport implements SignalTransport {

    private final SignalStore store;

    public DirectTransport(SignalStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public void send(List<Signal> batch) {
        store.append(batch);
    }
}
