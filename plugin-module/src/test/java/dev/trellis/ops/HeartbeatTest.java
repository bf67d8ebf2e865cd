package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.TestDatabase;
import dev.trellis.jpa.Node;
import dev.trellis.jpa.Nodes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void aNodeReportsItselfWithItsLastTrainingAndSignsOff() {
        DataSource database = TestDatabase.HSQLDB.empty();
        new Migrations(database, 1).update(ChangeLog.TABLES);
        Nodes nodes = new Nodes(database);
        TrainingJob training = new TrainingJob(() -> new TrainingJob.Learned(500, 12), clock);
        Heartbeat heartbeat = new Heartbeat(NodeName.of("shop-1"), nodes, new Idle(), training, clock);

        heartbeat.run();
        assertThat(nodes.since(NOON)).singleElement().satisfies(node -> {
            assertThat(node.id()).isEqualTo("shop-1");
            assertThat(node.training()).isEmpty();
        });

        training.run();
        heartbeat.run();
        assertThat(nodes.since(NOON).get(0).training()).contains(new Node.Training(NOON, 0, 500, 12, Optional.empty()));

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
                    return new TrainingJob.Learned(500, 12);
                },
                clock);
        training.run();
        away.set(true);

        assertThatThrownBy(training::run).hasMessage("The database is away.");

        assertThat(training.last()).contains(new Node.Training(NOON, 0, 500, 12, Optional.of("IllegalStateException")));
    }

    private record Idle() implements Heartbeat.Figures {
        @Override
        public Node.Queue queue() {
            return new Node.Queue(0, 0, 0, 0, 0);
        }

        @Override
        public Optional<String> lastError() {
            return Optional.empty();
        }
    }
}
