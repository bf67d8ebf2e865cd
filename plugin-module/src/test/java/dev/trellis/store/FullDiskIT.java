package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.store.journal.JournalLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file system of its own, really full; skipped where none can be mounted. {@link FullDiskTest} runs everywhere. */
@Timeout(120)
class FullDiskIT {

    private static final VisitorId ANNA = VisitorId.random();

    private final TestSignals shop = new TestSignals();
    private final FragileStore store = new FragileStore();
    private Path disk;
    private DurableSignalQueue queue;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createTempDirectory("trellis-full-disk");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()),
                "mounting needs the rights of root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (queue != null) {
            queue.close();
        }
        run("umount", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    void theLeastValuableGoFirstAndAllComeBackWhenTheDatabaseDoes() throws Exception {
        store.away = true;
        queue = DurableSignalQueue.open(
                disk.resolve("journal"),
                JournalLimits.of(100, 2),
                new DirectTransport(store),
                new Rejections(),
                new QueueSettings(50, 1, 30_000, 100),
                Clock.systemUTC());
        List<Signal> kept = new ArrayList<>();

        int opened = keepUntilRefused(queue, kept, () -> shop.opened(ANNA, "/"));
        int viewed = keepUntilRefused(queue, kept, () -> shop.viewed(ANNA, 1));
        int added = keepUntilRefused(queue, kept, () -> shop.added(ANNA, 1));
        int bought = keepUntilRefused(queue, kept, () -> shop.bought(ANNA, 1, 1));

        assertThat(List.of(opened, viewed, added, bought)).allMatch(count -> count > 100);
        assertThat(queue.keep(List.of(shop.opened(ANNA, "/")))).containsExactly(false);

        store.away = false;
        until(() -> queue.keep(List.of(shop.opened(ANNA, "/"))).get(0));
        queue.close();

        List<Signal> stored = new ArrayList<>();
        store.read(Instant.EPOCH, stored::add);
        assertThat(stored).containsAll(kept);
        assertThat(queue.status().damagedBytes()).isZero();
    }

    private static int keepUntilRefused(DurableSignalQueue queue, List<Signal> kept, Supplier<Signal> signals) {
        int count = 0;
        Signal signal = signals.get();
        while (queue.keep(List.of(signal)).get(0)) {
            kept.add(signal);
            signal = signals.get();
            count++;
        }
        return count;
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(50);
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
