package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.jpa.Node;
import dev.trellis.jpa.Nodes;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.kafka.KafkaStatus;
import dev.trellis.ops.metrics.MeteredSignalStore;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.InMemorySignalStore;
import dev.trellis.store.QueueStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final QueueStatus BUSY = new QueueStatus(
            2,
            3,
            0,
            Optional.empty(),
            100,
            Map.of(SignalType.PAGE_VIEW, 1L),
            1,
            0,
            0,
            0,
            4,
            Optional.of("StoreException"),
            Optional.empty());
    private static final KafkaStatus READING =
            new KafkaStatus(true, Map.of(0, 7L, 3, 5L), Optional.of(NOON), 100, 0, 0, 0, Optional.empty());
    private static final StoredTraining LEARNED = new StoredTraining(
            1,
            StoredTraining.Status.PROMOTED,
            NOON,
            NOON,
            Optional.of(NOON),
            Optional.of(NOON),
            "shop-1",
            "item-knn",
            "",
            Optional.of(NOON),
            0,
            new StoredTraining.Size(500, 20, 7, 1000),
            new StoredTraining.Progress("", 100, 0),
            Optional.empty(),
            "");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void aNodeReportsItselfWithItsLastTrainingAndSignsOff() {
        DataSource database = TestDatabase.HSQLDB.empty();
        new Migrations(database, 1).update(ChangeLog.TABLES);
        Nodes nodes = new Nodes(database);
        TrainingJob training = job(stopped -> Optional.of(LEARNED));
        MeteredSignalStore store = new MeteredSignalStore(new InMemorySignalStore());
        Signal view = new TestSignals().viewed(VisitorId.random(), 1);
        store.append(List.of(view));
        store.append(List.of(view));
        Heartbeat heartbeat = new Heartbeat(
                NodeName.of("shop-1"), nodes, () -> BUSY, store, () -> Optional.of(READING), training, clock);

        heartbeat.run();
        assertThat(nodes.since(NOON)).singleElement().satisfies(node -> {
            assertThat(node.id()).isEqualTo("shop-1");
            assertThat(node.training()).isEmpty();
            assertThat(node.queue()).isEqualTo(new Node.Queue(3, 1, 2, 1, 4, 0, Optional.empty()));
            assertThat(node.lastError()).contains("StoreException");
            assertThat(node.reading()).contains(new Node.Reading(12, true));
        });

        training.run();
        heartbeat.run();
        assertThat(nodes.since(NOON).get(0).training()).contains(new Node.Training(NOON, 0, 500, 7, Optional.empty()));

        heartbeat.destroy();
        assertThat(nodes.since(NOON)).isEmpty();
    }

    private TrainingJob job(Function<BooleanSupplier, Optional<StoredTraining>> training) {
        return new TrainingJob(() -> true, training, () -> {}, work -> work, clock);
    }

    @Test
    void aFailedTrainingIsReportedBesideTheFiguresOfTheLastGoodOne() {
        AtomicBoolean away = new AtomicBoolean();
        TrainingJob training = job(stopped -> {
            if (away.get()) {
                throw new IllegalStateException("The database is away.");
            }
            return Optional.of(LEARNED);
        });
        training.run();
        away.set(true);

        assertThatThrownBy(training::run).hasMessage("The database is away.");

        assertThat(training.last()).contains(new Node.Training(NOON, 0, 500, 7, Optional.of("IllegalStateException")));
    }
}
