package dev.trellis.store;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps signals for as long as the process runs: for tests and trials. */
public final class InMemorySignalStore implements SignalStore {

    private static final Comparator<Signal> BY_TIME =
            Comparator.comparing(signal -> signal.header().occurredAt());

    private final Map<UUID, Signal> signals = new HashMap<>();
    private final Map<CustomerId, Set<VisitorId>> links = new HashMap<>();

    @Override
    public synchronized int append(List<Signal> batch) {
        int before = signals.size();
        for (Signal signal : batch) {
            signals.putIfAbsent(signal.header().eventId(), signal);
            if (signal instanceof Signal.Login) {
                Optional<CustomerId> customer = signal.header().customer();
                customer.ifPresent(c -> links.computeIfAbsent(c, x -> new HashSet<>())
                        .add(signal.header().visitor()));
            }
        }
        return signals.size() - before;
    }

    @Override
    public void read(Instant from, Consumer<Signal> reader) {
        sorted(BY_TIME).stream()
                .filter(signal -> !signal.header().occurredAt().isBefore(from))
                .forEach(reader);
    }

    @Override
    public synchronized List<Signal> history(Shopper shopper, int limit) {
        Set<VisitorId> visitors = new HashSet<>();
        shopper.visitor().ifPresent(visitors::add);
        shopper.customer().map(c -> links.getOrDefault(c, Set.of())).ifPresent(visitors::addAll);
        return sorted(BY_TIME.reversed()).stream()
                .filter(signal -> signal.header().customer().isEmpty()
                                && visitors.contains(signal.header().visitor())
                        || shopper.customer().isPresent()
                                && shopper.customer().equals(signal.header().customer()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int erase(VisitorId visitor) {
        int before = signals.size();
        signals.values().removeIf(signal -> signal.header().visitor().equals(visitor));
        links.values().forEach(visitors -> visitors.remove(visitor));
        return before - signals.size();
    }

    private synchronized List<Signal> sorted(Comparator<Signal> order) {
        List<Signal> list = new ArrayList<>(signals.values());
        list.sort(order);
        return list;
    }
}
