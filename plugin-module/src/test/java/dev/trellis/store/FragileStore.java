package dev.trellis.store;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A store that can be away, and that cannot stand some signals. */
final class FragileStore implements SignalStore {

    final InMemorySignalStore kept = new InMemorySignalStore();
    final Set<UUID> cannotStand = ConcurrentHashMap.newKeySet();
    final AtomicInteger attempts = new AtomicInteger();
    volatile boolean away;

    @Override
    public Appended append(List<Signal> batch) {
        attempts.incrementAndGet();
        boolean spoilt = batch.stream()
                .anyMatch(signal -> cannotStand.contains(signal.header().eventId()));
        if (away || spoilt) {
            throw new StoreException("The store is away or a row is bad", new IllegalStateException(), !away);
        }
        return kept.append(batch);
    }

    @Override
    public Streamed read(Instant from, Consumer<Signal> reader) {
        return kept.read(from, reader);
    }

    @Override
    public List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit) {
        return kept.history(shopper, kinds, limit);
    }

    @Override
    public int erase(VisitorId visitor) {
        return kept.erase(visitor);
    }
}
