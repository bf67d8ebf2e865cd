package dev.trellis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.jpa.JdbcSignalStore;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.store.SignalStore;
import dev.trellis.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A shop with an empty topic and an empty database, and the nodes that a test starts. */
final class KafkaShop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final KafkaBroker broker;
    final KafkaSettings settings;
    final Rejections rejections = new Rejections();
    final TestSignals signals = new TestSignals();
    final SignalStore store;
    private final List<KafkaLink> nodes = new ArrayList<>();

    KafkaShop(KafkaBroker broker, TestDatabase kind) {
        this.broker = broker;
        this.settings = settings(broker, "signals-" + UUID.randomUUID(), true);
        DataSource database = kind.empty();
        new Migrations(database, 1).update(ChangeLog.TABLES);
        this.store = new JdbcSignalStore(database, java.time.Clock.systemUTC());
    }

    static KafkaSettings settings(KafkaBroker broker, String topic, boolean create) {
        return new KafkaSettings(
                broker.servers(), topic, strict().toString(), 5, new TopicSettings(topic, create, 4, 1, 1));
    }

    /** Whoever does not poll for six seconds loses its place in the group. */
    private static Path strict() {
        try {
            return Files.writeString(
                    Path.of("target", "kafka-client.properties"),
                    "max.poll.interval.ms=6000\nsession.timeout.ms=6000\nheartbeat.interval.ms=1000\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KafkaLink node() {
        return node(store);
    }

    /** A node that reads into this store. */
    KafkaLink node(SignalStore into) {
        KafkaLink node = new KafkaLink("kafka", settings, into, rejections, Clock.systemUTC());
        nodes.add(node);
        node.start();
        return node;
    }

    /** Views of as many products, by a few visitors in turn. */
    List<Signal> views(int count) {
        List<VisitorId> visitors = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            visitors.add(new VisitorId(new UUID(7, i)));
        }
        List<Signal> views = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            views.add(signals.viewed(visitors.get(i % visitors.size()), i + 1));
        }
        return views;
    }

    List<Signal> rows() {
        List<Signal> rows = new ArrayList<>();
        store.read(Instant.EPOCH, rows::add);
        return rows;
    }

    void awaitRows(int count) {
        await(() -> count + " rows, not " + rows().size(), () -> rows().size() >= count);
        assertThat(rows()).hasSize(count);
    }

    /** As the pump in front of a transport does: the batch again until it has arrived. */
    static int sendUntilArrived(KafkaLink node, List<Signal> batch) {
        for (int failures = 0; ; failures++) {
            try {
                node.send(batch);
                return failures;
            } catch (StoreException e) {
                pause();
            }
        }
    }

    /** What the group has committed in all partitions. */
    long committed() {
        try (Admin admin = broker.admin()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(settings.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who is in the group, by the names that the brokers gave. */
    Set<String> members() {
        try (Admin admin = broker.admin()) {
            return admin
                    .describeConsumerGroups(List.of(settings.group()))
                    .all()
                    .get()
                    .get(settings.group())
                    .members()
                    .stream()
                    .map(MemberDescription::consumerId)
                    .collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(Supplier<String> what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what.get());
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(KafkaLink::destroy);
    }
}
