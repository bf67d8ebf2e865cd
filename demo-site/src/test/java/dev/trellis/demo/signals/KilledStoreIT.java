package dev.trellis.demo.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.launcher.DemoStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a real store among its shoppers: what was acknowledged is there afterwards, and once. */
class KilledStoreIT {

    private static final int SHOPPERS = 4;
    private static final int BEFORE_THE_KILL = 5_000;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    @Test
    void what_was_acknowledged_before_the_kill_is_stored_once_after_the_next_start(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (OpenDatabase database = new OpenDatabase(folder)) {
            Path work = folder.resolve("work");
            String[] onDatabase = {"--db", database.url(), "--db-user", "SA"};
            DemoStore store = DemoStore.start(work, onDatabase);
            try {
                shopUntilKilled(store);
            } finally {
                store.kill();
            }
            assertThat(acknowledged).hasSizeGreaterThan(BEFORE_THE_KILL);

            try (DemoStore again = DemoStore.start(work, onDatabase)) {
                Set<String> missing = missing(database);
                for (int second = 0; second < 60 && !missing.isEmpty(); second++) {
                    Thread.sleep(1_000);
                    missing = missing(database);
                }
                assertThat(missing).isEmpty();
                List<String> stored =
                        database.rows("select EVENT_ID from TRELLIS_SIGNAL where EVENT_TYPE = 'engagement_ping'");
                assertThat(stored).doesNotHaveDuplicates();
                assertThat(sent).containsAll(stored);
                assertThat(again.console()).anyMatch(line -> line.startsWith("Ready"));
            }
        }
    }

    private void shopUntilKilled(DemoStore store) throws Exception {
        ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS);
        try {
            List<Future<?>> visits = new ArrayList<>();
            for (int i = 0; i < SHOPPERS; i++) {
                visits.add(shoppers.submit(() -> shop(new Visit(store.uri()).agree())));
            }
            long until = System.currentTimeMillis() + 120_000;
            while (acknowledged.size() <= BEFORE_THE_KILL && System.currentTimeMillis() < until) {
                Thread.sleep(5);
            }
            store.kill();
            for (Future<?> visit : visits) {
                visit.get();
            }
        } finally {
            shoppers.shutdownNow();
        }
    }

    /** Ends when the store does not answer any more. */
    private void shop(Visit visit) {
        try {
            while (true) {
                List<String> ids = IntStream.range(0, 25)
                        .mapToObj(i -> UUID.randomUUID().toString())
                        .toList();
                sent.addAll(ids);
                if (visit.send(batch(ids)).statusCode() == 202) {
                    acknowledged.addAll(ids);
                }
            }
        } catch (UncheckedIOException e) {
            assertThat(e).as("the store was killed").isNotNull();
        }
    }

    private static String batch(List<String> ids) {
        Instant now = Instant.now();
        List<String> signals = ids.stream()
                .map(id ->
                        """
                        {"schema_version":2,"event_id":"%s","event_type":"engagement_ping","occurred_at":"%s",
                         "path":"/","active_seconds":1.5,"scroll_percent":20}"""
                                .formatted(id, now))
                .toList();
        return "{\"schema\":\"trellis/2\",\"sent_at\":\"" + now + "\",\"signals\":[" + String.join(",", signals) + "]}";
    }

    private Set<String> missing(OpenDatabase database) throws Exception {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(
                Set.copyOf(database.rows("select EVENT_ID from TRELLIS_SIGNAL where EVENT_TYPE = 'engagement_ping'")));
        return missing;
    }
}
