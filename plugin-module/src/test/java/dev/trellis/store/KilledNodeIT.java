package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed ({@code SIGKILL}) in the middle of traffic and in the middle of a replay. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledNodeIT {

    private static final int BACKLOG = 20_000;

    @TempDir
    Path folder;

    private final RestartablePostgres postgres = new RestartablePostgres();
    private Process node;

    @AfterEach
    void close() {
        if (node != null) {
            node.destroyForcibly();
        }
        postgres.close();
    }

    @Test
    void everyAcknowledgedSignalIsThereOnceHoweverOftenTheNodeIsKilled() throws Exception {
        start("1");
        until(() -> postgres.rows() > 1_000);
        kill();

        // Traffic without the database, so that the next start has much to replay.
        postgres.stop();
        start("2");
        int before = ids("acknowledged").size();
        until(() -> ids("acknowledged").size() > before + BACKLOG);
        kill();
        postgres.start();
        int rowsBeforeReplay = postgres.rows();

        start("3");
        until(() -> postgres.rows() > rowsBeforeReplay + 1_000);
        kill();
        assertThat(postgres.rows()).as("rows in the middle of the replay").isLessThan(before + BACKLOG);

        start("-");
        assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(log()).isZero();

        List<UUID> rows = postgres.eventIds();
        assertThat(rows).doesNotHaveDuplicates();
        Set<UUID> there = new HashSet<>(rows);
        assertThat(ids("acknowledged")).hasSizeGreaterThan(BACKLOG).allMatch(there::contains);
        assertThat(there).isSubsetOf(ids("sent"));
    }

    private void start(String seed) throws IOException {
        node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DoomedNode.class.getName(),
                        postgres.url(),
                        folder.toString(),
                        seed)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        until(() -> log().contains(DoomedNode.READY) || !node.isAlive());
    }

    private void kill() throws InterruptedException {
        assertThat(node.isAlive()).as(log()).isTrue();
        node.destroyForcibly().waitFor();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Without the last line if the node was killed while it wrote it. */
    private Set<UUID> ids(String file) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .filter(line -> line.length() == 36)
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
