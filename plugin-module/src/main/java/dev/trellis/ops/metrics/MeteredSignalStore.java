package dev.trellis.ops.metrics;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.Appended;
import dev.trellis.store.SignalStore;
import dev.trellis.store.Streamed;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** A store whose writes are timed and counted: {@code trellis.store.*}. */
public final class MeteredSignalStore implements SignalStore, MeterBinder {

    private final SignalStore store;
    private final AtomicReference<Timer> writes = new AtomicReference<>();
    private final LongAdder fresh = new LongAdder();
    private final LongAdder natural = new LongAdder();
    private final LongAdder synthetic = new LongAdder();
    private final LongAdder erased = new LongAdder();
    private final LongAdder failures = new LongAdder();

    public MeteredSignalStore(SignalStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "trellis.store.signals", "fresh", fresh, "Signals by what the store did with them");
        counter(registry, "trellis.store.signals", "duplicate", natural, "Signals by what the store did with them");
        counter(registry, "trellis.store.signals", "renamed", synthetic, "Signals by what the store did with them");
        counter(registry, "trellis.store.signals", "erased", erased, "Signals by what the store did with them");
        FunctionCounter.builder("trellis.store.write.failures", failures, LongAdder::sum)
                .description("Batches that the store did not take; they are offered again")
                .register(registry);
        writes.set(Timer.builder("trellis.store.write")
                .description("Time to keep a batch of signals")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry));
    }

    private static void counter(MeterRegistry registry, String name, String result, LongAdder count, String what) {
        FunctionCounter.builder(name, count, LongAdder::sum)
                .description(what)
                .tag("result", result)
                .register(registry);
    }

    @Override
    public Appended append(List<Signal> batch) {
        long start = System.nanoTime();
        boolean kept = false;
        try {
            Appended appended = store.append(batch);
            kept = true;
            fresh.add(appended.fresh());
            natural.add(appended.natural());
            synthetic.add(appended.synthetic());
            erased.add(appended.erased());
            return appended;
        } finally {
            if (!kept) {
                failures.increment();
            }
            Timer timer = writes.get();
            if (timer != null) {
                timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Signals that were new to the store, since the start. */
    public long kept() {
        return fresh.sum() + synthetic.sum();
    }

    /** Signals that the store knew, since the start. */
    public long duplicates() {
        return natural.sum();
    }

    @Override
    public Streamed read(Instant from, Consumer<Signal> reader) {
        return store.read(from, reader);
    }

    @Override
    public List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit) {
        return store.history(shopper, kinds, limit);
    }

    @Override
    public int erase(VisitorId visitor) {
        return store.erase(visitor);
    }
}
