package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.contract.RandomSignals;
import dev.trellis.jpa.JdbcSignalStore;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.journal.JournalLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is stopped under load and started again. Counts balance to the last signal. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DatabaseAwayIT {

    private static final int AWAY_MILLIS = 30_000;
    private static final int BEFORE_AND_AFTER_MILLIS = 3_000;
    private static final int THREADS = 4;
    private static final int CAPACITY = 1_000;

    @TempDir
    Path folder;

    private final RestartablePostgres postgres = new RestartablePostgres();
    private final Rejections rejections = new Rejections();
    private volatile boolean open = true;

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void thirtySecondsWithoutTheDatabaseUnderLoadCostNotOneSignal() throws InterruptedException {
        DurableSignalQueue queue = DurableSignalQueue.open(
                folder,
                JournalLimits.of(1024, 0),
                new DirectTransport(new JdbcSignalStore(postgres.database(), Clock.systemUTC())),
                rejections,
                new QueueSettings(CAPACITY, 50, 60_000, 1_000),
                Clock.systemUTC());
        List<CompletableFuture<List<UUID>>> shoppers = IntStream.range(0, THREADS)
                .mapToObj(seed -> CompletableFuture.supplyAsync(() -> shop(queue, seed)))
                .toList();
        Thread.sleep(BEFORE_AND_AFTER_MILLIS);
        until(() -> queue.status().delivered() > 0);

        postgres.stop();
        int mostInMemory = watch(queue);
        QueueStatus away = queue.status();
        postgres.start();
        Thread.sleep(BEFORE_AND_AFTER_MILLIS);
        open = false;
        List<UUID> offered =
                shoppers.stream().flatMap(shopper -> shopper.join().stream()).toList();
        queue.close();

        assertThat(away.failures()).isPositive();
        assertThat(away.lastError()).isPresent();
        assertThat(offered).doesNotHaveDuplicates().hasSizeGreaterThan(10 * CAPACITY);
        assertThat(mostInMemory).as("signals in memory").isLessThanOrEqualTo(2 * CAPACITY);
        assertThat(queue.status().shed()).isEmpty();
        assertThat(queue.status().refused()).isZero();
        assertThat(queue.status().damagedBytes()).isZero();
        assertThat(queue.status().undelivered()).isZero();
        assertThat(rejections.latest()).isEmpty();
        assertThat(postgres.eventIds()).containsExactlyInAnyOrderElementsOf(offered);
    }

    /** The most signals that were in memory at once while the database was away. */
    private static int watch(DurableSignalQueue queue) throws InterruptedException {
        int most = 0;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(AWAY_MILLIS);
        while (System.nanoTime() < end) {
            most = Math.max(most, queue.status().inMemory());
            Thread.sleep(20);
        }
        return most;
    }

    /** Signals of every kind, mostly one by one as pages send them, now and then a beacon's batch. */
    private List<UUID> shop(DurableSignalQueue queue, int seed) {
        RandomSignals signals = new RandomSignals(seed);
        List<UUID> taken = new ArrayList<>();
        try {
            for (int i = 0; open; i++) {
                if (i % 20 == 0) {
                    List<Signal> batch = IntStream.range(0, 10)
                            .mapToObj(n -> signals.next(SignalType.VIEW_ITEM))
                            .toList();
                    assertThat(queue.keep(batch)).doesNotContain(false);
                    batch.forEach(signal -> taken.add(signal.header().eventId()));
                } else {
                    Signal signal = signals.next();
                    assertThat(queue.offer(signal)).isTrue();
                    taken.add(signal.header().eventId());
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
