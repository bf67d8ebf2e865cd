package dev.trellis.kafka;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.Appended;
import dev.trellis.store.SignalStore;
import dev.trellis.store.StoreException;
import dev.trellis.store.Streamed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Puts faults in front of, or behind, a real store; remembers the order in which signals came. */
final class SwitchedStore implements SignalStore {

    final List<Signal> came = new CopyOnWriteArrayList<>();
    final AtomicInteger attempts = new AtomicInteger();
    volatile boolean away;
    volatile boolean hangs;
    volatile boolean diesAfterCommit;
    volatile Signal cannotStand;
    private final SignalStore real;

    SwitchedStore(SignalStore real) {
        this.real = real;
    }

    @Override
    public Appended append(List<Signal> batch) {
        attempts.incrementAndGet();
        while (hangs) {
            KafkaShop.pause();
        }
        if (away) {
            throw new StoreException("The database is away", null);
        }
        if (cannotStand != null && batch.contains(cannotStand)) {
            throw new StoreException("A row is bad", null, true);
        }
        Appended appended = real.append(batch);
        if (diesAfterCommit) {
            throw new StoreException("The rows are committed, and the node dies before it hears so", null);
        }
        came.addAll(batch);
        return appended;
    }

    @Override
    public Streamed read(Instant from, Consumer<Signal> reader) {
        return real.read(from, reader);
    }

    @Override
    public List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit) {
        return real.history(shopper, kinds, limit);
    }

    @Override
    public int erase(VisitorId visitor) {
        return real.erase(visitor);
    }
}
