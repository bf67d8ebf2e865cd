package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.TestDatabase;
import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Model;
import dev.trellis.jpa.Node;
import dev.trellis.jpa.Nodes;
import dev.trellis.kafka.KafkaStatus;
import dev.trellis.store.WriterStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final WriterStatus BUSY = new WriterStatus(3, 100, 1, 2, 4, Optional.of("StoreException"));
    private static final KafkaStatus READING =
            new KafkaStatus(true, Map.of(0, 7L, 3, 5L), Optional.of(NOON), 100, 0, 0, 0, Optional.empty());
    private static final Model LEARNED = new Model(
            Catalog.EMPTY,
            Model.UNTRAINED.similar(),
            Model.UNTRAINED.viewedTogether(),
            Model.UNTRAINED.boughtTogether(),
            Model.UNTRAINED.trending(),
            Model.UNTRAINED.purchased(),
            NOON,
            500);

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void aNodeReportsItselfWithItsLastTrainingAndSignsOff() {
        DataSource database = TestDatabase.HSQLDB.empty();
        new Migrations(database, 1).update(ChangeLog.TABLES);
        Nodes nodes = new Nodes(database);
        TrainingJob training = new TrainingJob(() -> LEARNED, clock);
        Heartbeat heartbeat =
                new Heartbeat(NodeName.of("shop-1"), nodes, () -> BUSY, () -> Optional.of(READING), training, clock);

        heartbeat.run();
        assertThat(nodes.since(NOON)).singleElement().satisfies(node -> {
            assertThat(node.id()).isEqualTo("shop-1");
            assertThat(node.training()).isEmpty();
            assertThat(node.queue()).isEqualTo(new Node.Queue(3, 100, 1, 2, 4));
            assertThat(node.lastError()).contains("StoreException");
            assertThat(node.reading()).contains(new Node.Reading(12, true));
        });

        training.run();
        heartbeat.run();
        assertThat(nodes.since(NOON).get(0).training()).contains(new Node.Training(NOON, 0, 500, 0, Optional.empty()));

        heartbeat.destroy();
        assertThat(nodes.since(NOON)).isEmpty();
    }

    @Test
    void aFailedTrainingIsReportedBesideTheFiguresOfTheLastGoodOne() {
        AtomicBoolean away = new AtomicBoolean();
        TrainingJob training = new TrainingJob(
                () -> {
                    if (away.get()) {
                        throw new IllegalStateException("The database is away.");
                    }
                    return LEARNED;
                },
                clock);
        training.run();
        away.set(true);

        assertThatThrownBy(training::run).hasMessage("The database is away.");

        assertThat(training.last()).contains(new Node.Training(NOON, 0, 500, 0, Optional.of("IllegalStateException")));
    }
}
