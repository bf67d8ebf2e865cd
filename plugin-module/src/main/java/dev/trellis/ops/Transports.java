package dev.trellis.ops;

import dev.trellis.store.SignalTransport;
import java.util.List;

/** Finds the transport that {@code trellis.transport} names. */
public final class Transports {

    private Transports() {}

    /** @throws IllegalArgumentException if none, or more than one, has the name */
    public static SignalTransport named(String name, List<SignalTransport> known) {
        List<SignalTransport> fitting =
                known.stream().filter(one -> one.name().equals(name)).toList();
        if (fitting.size() != 1) {
            List<String> names = known.stream().map(SignalTransport::name).toList();
            throw new IllegalArgumentException("trellis.transport names '%s', which %s. Known transports: %s"
                    .formatted(
                            name,
                            fitting.isEmpty() ? "is not there" : "is there " + fitting.size() + " times",
                            String.join(", ", names)));
        }
        return fitting.get(0);
    }
}
