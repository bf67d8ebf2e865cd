package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.store.journal.JournalLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DurableSignalQueueTest {

    private static final VisitorId ANNA = VisitorId.random();

    @TempDir
    private Path folder;

    private final TestSignals shop = new TestSignals();
    private final FragileStore store = new FragileStore();
    private final Rejections rejections = new Rejections();

    @Test
    void whatWasOfferedIsInTheStoreWhenTheShopCloses() {
        List<Signal> day = views(1200);
        DurableSignalQueue queue = queue(2000, 20_000);

        day.forEach(signal -> assertThat(queue.offer(signal)).isTrue());
        queue.close();

        assertThat(stored()).isEqualTo(day);
        assertThat(queue.status().delivered()).isEqualTo(1200);
        assertThat(queue.status().undelivered()).isZero();
    }

    @Test
    void whatWaitsWhileTheDatabaseIsAwayIsWrittenInOrderWhenItComesBack() {
        store.away = true;
        List<Signal> day = views(3_000);
        // Memory holds few of them: the others have to come back from the journal.
        DurableSignalQueue queue = queue(100, 20_000);
        day.forEach(signal -> assertThat(queue.keep(List.of(signal))).containsExactly(true));
        until(() -> store.attempts.get() >= 5);
        assertThat(queue.status().lastError()).contains("StoreException");
        assertThat(queue.status().inMemory()).isLessThanOrEqualTo(100);

        store.away = false;
        queue.close();

        assertThat(stored()).isEqualTo(day);
        assertThat(queue.status().failures()).isPositive();
        assertThat(queue.status().totalShed()).isZero();
    }

    @Test
    void whatTheDatabaseDidNotTakeBeforeTheEndIsDeliveredByTheNextRun() {
        store.away = true;
        DurableSignalQueue today = queue(2000, 0);
        List<Signal> day = views(1200);
        day.forEach(today::offer);
        today.close();
        assertThat(stored()).isEmpty();

        store.away = false;
        DurableSignalQueue tomorrow = queue(2000, 20_000);
        Signal late = shop.viewed(ANNA, 7);
        tomorrow.offer(late);
        tomorrow.close();

        assertThat(stored())
                .startsWith(day.toArray(Signal[]::new))
                .endsWith(late)
                .hasSize(1201);
        assertThat(tomorrow.status().replayed()).isEqualTo(1200);
    }

    @Test
    void whatArrivedIsNotOfferedAgain() {
        DurableSignalQueue today = queue(2000, 20_000);
        views(1200).forEach(today::offer);
        today.close();
        int attempts = store.attempts.get();

        DurableSignalQueue tomorrow = queue(2000, 20_000);
        tomorrow.close();

        assertThat(tomorrow.status().replayed()).isZero();
        assertThat(store.attempts).hasValue(attempts);
    }

    @Test
    void aPurchaseIsInTheJournalBeforeItIsAcknowledged() throws Exception {
        store.away = true;
        DurableSignalQueue queue = queue(100, 0);

        assertThat(queue.offer(shop.bought(ANNA, 900, 1))).isTrue();

        String files = "";
        try (Stream<Path> segments = Files.list(folder.resolve("journal"))) {
            for (Path segment : segments.filter(file -> file.toString().endsWith(".journal"))
                    .toList()) {
                files += Files.readString(segment, java.nio.charset.StandardCharsets.ISO_8859_1);
            }
        }
        assertThat(files).contains("\"event_type\":\"purchase\"");
        queue.close();
    }

    @Test
    void aSpoiltSignalIsGivenUpWithItsReasonAndDoesNotHoldUpTheOthers() {
        List<Signal> day = views(20);
        store.cannotStand.add(day.get(0).header().eventId());
        store.cannotStand.add(day.get(7).header().eventId());
        DurableSignalQueue queue = queue(100, 20_000);

        day.forEach(queue::offer);
        until(() -> queue.status().delivered() == 18);
        queue.close();

        assertThat(stored()).hasSize(18);
        assertThat(queue.status().refused()).isEqualTo(2);
        assertThat(rejections.latest()).extracting(Rejection::reason).containsOnly(RejectionReason.STORE_REFUSED);
    }

    @Test
    void aSpoiltSignalAloneIsFoundOutWhenTheNextOneComes() {
        Signal spoilt = shop.viewed(ANNA, 1);
        Signal good = shop.viewed(ANNA, 2);
        store.cannotStand.add(spoilt.header().eventId());
        DurableSignalQueue queue = queue(100, 20_000);

        queue.offer(spoilt);
        until(() -> store.attempts.get() >= 3);
        queue.offer(good);
        until(() -> queue.status().delivered() == 1);
        queue.close();

        assertThat(stored()).containsExactly(good);
        assertThat(queue.status().refused()).isEqualTo(1);
    }

    @Test
    void afterTheShopHasClosedNothingIsTakenInAndItIsCounted() {
        DurableSignalQueue queue = queue(10, 20_000);
        queue.close();

        assertThat(queue.offer(shop.viewed(ANNA, 1))).isFalse();
        assertThat(queue.status().totalShed()).isEqualTo(1);
    }

    @Test
    void withoutAUsableFolderTheShopWorksFromMemoryAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("journal"), "a file where the folder should be");
        DurableSignalQueue queue = queue(100, 20_000);
        List<Signal> day = views(20);

        day.subList(0, 10).forEach(signal -> assertThat(queue.offer(signal)).isTrue());
        assertThat(queue.keep(day.subList(10, 20))).doesNotContain(false);
        assertThat(queue.status().journalProblem()).isPresent();
        queue.close();

        assertThat(stored()).containsExactlyInAnyOrderElementsOf(day);
    }

    @Test
    void withoutAFolderOrADatabaseNothingIsAcknowledged() throws Exception {
        Files.writeString(folder.resolve("journal"), "a file where the folder should be");
        store.away = true;
        DurableSignalQueue queue = queue(100, 0);

        assertThat(queue.keep(views(3))).containsExactly(false, false, false);
        queue.close();
    }

    private DurableSignalQueue queue(int capacity, long drainMillis) {
        return DurableSignalQueue.open(
                folder.resolve("journal"),
                JournalLimits.of(100, 0),
                new DirectTransport(store),
                rejections,
                new QueueSettings(capacity, 1, drainMillis, 100),
                Clock.systemUTC());
    }

    private List<Signal> views(int count) {
        return IntStream.range(0, count).mapToObj(i -> shop.viewed(ANNA, i)).toList();
    }

    private List<Signal> stored() {
        List<Signal> stored = new ArrayList<>();
        store.read(Instant.EPOCH, stored::add);
        return stored;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
