package dev.trellis.kafka;

import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.store.SignalStore;
import dev.trellis.store.SignalTransport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Kafka as the way from the nodes to the store: what sends, and what reads and writes to the database, from when the store
 * is up until it stops. Unless it is chosen it does nothing, and no class of Kafka is loaded.
 */
public final class KafkaLink implements SignalTransport, SmartLifecycle, DisposableBean {

    static final String NAME = "kafka";
    /** The version that was tested. */
    static final String CLIENT = "org.apache.kafka:kafka-clients:4.4.0";

    private final KafkaTransport sender;
    private final KafkaReader reader;
    private boolean running;

    /**
     * @param chosen the setting {@code trellis.transport}
     * @throws IllegalStateException if Kafka is chosen, but its client, its brokers' addresses or the file of its
     *     properties are not there
     */
    public KafkaLink(String chosen, KafkaSettings settings, SignalStore store, Rejections rejections, Clock clock) {
        if (!NAME.equals(chosen)) {
            sender = null;
            reader = null;
            return;
        }
        if (settings.servers().isBlank()) {
            throw new IllegalStateException(
                    "trellis.transport is kafka, but trellis.kafka.servers names no broker, for example kafka-1:9092,kafka-2:9092.");
        }
        try {
            Class.forName(
                    "org.apache.kafka.clients.producer.KafkaProducer",
                    false,
                    getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "trellis.transport is kafka, but Kafka's client is not on the class path. Add %s to the store's dependencies."
                            .formatted(CLIENT),
                    e);
        }
        settings.with(new Properties());
        sender = new KafkaTransport(settings);
        reader = new KafkaReader(settings, store, rejections::add, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(List<Signal> batch) {
        if (sender == null) {
            throw new IllegalStateException("Signals do not go through Kafka: trellis.transport is not kafka.");
        }
        sender.send(batch);
    }

    /** Of this node's reader; empty if Kafka is not chosen. */
    public Optional<KafkaStatus> status() {
        return reader == null ? Optional.empty() : Optional.of(reader.status());
    }

    @Override
    public synchronized void start() {
        if (reader != null && !running) {
            reader.start();
            running = true;
        }
    }

    @Override
    public synchronized void stop() {
        if (running) {
            reader.close();
            running = false;
        }
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        stopped.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return reader != null;
    }

    /** Last to start, first to stop; sending goes on until whoever sends has ended. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void destroy() {
        stop();
        if (sender != null) {
            sender.close();
        }
    }
}
