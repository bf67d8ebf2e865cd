package dev.trellis.ops;

import dev.trellis.jpa.Node;
import dev.trellis.jpa.Nodes;
import dev.trellis.kafka.KafkaLink;
import dev.trellis.kafka.KafkaStatus;
import dev.trellis.ops.metrics.MeteredSignalStore;
import dev.trellis.store.DurableSignalQueue;
import dev.trellis.store.QueueStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Reports this node to the database, where the admin reads it, and signs off when the store stops. */
public final class Heartbeat implements Runnable, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final NodeName name;
    private final Nodes nodes;
    private final Supplier<QueueStatus> queue;
    private final MeteredSignalStore store;
    private final Supplier<Optional<KafkaStatus>> kafka;
    private final TrainingJob training;
    private final Clock clock;
    private final Instant startedAt;
    private boolean first = true;

    public Heartbeat(
            NodeName name,
            Nodes nodes,
            DurableSignalQueue queue,
            MeteredSignalStore store,
            KafkaLink kafka,
            TrainingJob training,
            Clock clock) {
        this(name, nodes, queue::status, store, kafka::status, training, clock);
    }

    Heartbeat(
            NodeName name,
            Nodes nodes,
            Supplier<QueueStatus> queue,
            MeteredSignalStore store,
            Supplier<Optional<KafkaStatus>> kafka,
            TrainingJob training,
            Clock clock) {
        this.name = name;
        this.nodes = nodes;
        this.queue = queue;
        this.store = store;
        this.kafka = kafka;
        this.training = training;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        if (first) {
            nodes.forgetBefore(now.minus(FORGOTTEN_AFTER));
            first = false;
        }
        QueueStatus status = queue.get();
        nodes.report(new Node(
                name.value(),
                startedAt,
                now,
                queue(status),
                status.lastError(),
                training.last(),
                kafka.get().map(reader -> new Node.Reading(reader.totalLag(), reader.connected()))));
    }

    private Node.Queue queue(QueueStatus status) {
        return new Node.Queue(
                (int) Math.min(Integer.MAX_VALUE, status.undelivered()),
                store.kept(),
                status.totalShed() + status.refused(),
                store.duplicates(),
                status.failures(),
                status.journalBytes(),
                status.journalProblem());
    }

    @Override
    public void destroy() {
        try {
            nodes.forget(name.value());
        } catch (RuntimeException e) {
            log.info("Node {} could not sign off; the admin shows it as silent for a day.", name.value(), e);
        }
    }
}
