package dev.trellis.ops.metrics;

import dev.trellis.signal.SignalType;
import dev.trellis.store.DurableSignalQueue;
import dev.trellis.store.QueueStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** What waits between the gate and the store: {@code trellis.queue.*}, {@code trellis.journal.*}. */
public final class QueueMetrics implements MeterBinder {

    private final DurableSignalQueue queue;
    private final Clock clock;

    public QueueMetrics(DurableSignalQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "trellis.queue.depth", "Signals that wait in memory", QueueStatus::inMemory);
        gauge(registry, "trellis.queue.undelivered", "Signals that have not arrived", QueueStatus::undelivered);
        gauge(registry, "trellis.queue.oldest.seconds", "Age of the oldest signal that waits", this::age);
        gauge(registry, "trellis.journal.bytes", "Bytes of the journal's files", QueueStatus::journalBytes);
        gauge(
                registry,
                "trellis.journal.problem",
                "1 while the journal cannot be written",
                status -> status.journalProblem().map(problem -> 1.0).orElse(0.0));
        counter(registry, "trellis.queue.delivered", "Signals that arrived", QueueStatus::delivered);
        counter(registry, "trellis.queue.refused", "Signals the store refused one by one", QueueStatus::refused);
        counter(registry, "trellis.queue.failures", "Deliveries that failed and were repeated", QueueStatus::failures);
        counter(registry, "trellis.journal.replayed", "Signals of an earlier run", QueueStatus::replayed);
        counter(registry, "trellis.journal.damaged.bytes", "Bytes in no sound record", QueueStatus::damagedBytes);
        counter(registry, "trellis.journal.late", "Purchases that waited long for the disk", QueueStatus::lateForces);
        for (SignalType type : SignalType.values()) {
            FunctionCounter.builder(
                            "trellis.queue.shed", queue, q -> q.status().shed().getOrDefault(type, 0L))
                    .description("Signals given up for want of room, by kind")
                    .tag("type", type.wireName())
                    .register(registry);
        }
    }

    private double age(QueueStatus status) {
        return status.oldest()
                .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<QueueStatus> figure) {
        Gauge.builder(name, queue, q -> figure.applyAsDouble(q.status()))
                .description(what)
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String what, ToDoubleFunction<QueueStatus> figure) {
        FunctionCounter.builder(name, queue, q -> figure.applyAsDouble(q.status()))
                .description(what)
                .register(registry);
    }
}
