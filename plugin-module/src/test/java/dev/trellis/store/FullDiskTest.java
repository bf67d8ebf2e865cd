package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.journal.FailingDisk;
import dev.trellis.store.journal.JournalLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The journal's disk is full, or broken. */
@Timeout(60)
class FullDiskTest {

    private static final VisitorId ANNA = VisitorId.random();

    @TempDir
    Path folder;

    private final TestSignals shop = new TestSignals();
    private final FragileStore store = new FragileStore();
    private final FailingDisk disk = new FailingDisk();
    private final Rejections rejections = new Rejections();
    private DurableSignalQueue queue;

    @BeforeEach
    void open() throws IOException {
        queue = DurableSignalQueue.on(
                disk.journal(folder, new JournalLimits(100 << 20, 0, 1 << 20)),
                new DirectTransport(store),
                rejections,
                new QueueSettings(100, 1, 20_000, 50),
                Clock.systemUTC());
    }

    @Test
    void whatIsAcknowledgedOnAFullDiskIsInTheStoreInTheEndAndTheRestIsCounted() {
        store.away = true;
        disk.room = 20_000;
        List<Signal> kept = new ArrayList<>();
        List<Signal> notKept = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Signal view = shop.viewed(ANNA, i);
            (queue.keep(List.of(view)).get(0) ? kept : notKept).add(view);
        }
        assertThat(kept).isNotEmpty();
        assertThat(notKept).hasSizeGreaterThan(100);
        assertThat(queue.status().journalProblem()).isPresent();
        assertThat(queue.status().shed()).containsOnlyKeys(SignalType.VIEW_ITEM);

        store.away = false;
        queue.close();

        // Those that were not acknowledged may be there all the same, as far as memory had room for them.
        assertThat(stored())
                .containsAll(kept)
                .hasSize(500 - (int) queue.status().totalShed());
    }

    @Test
    void aFileThatCannotBeReadIsGivenUpAndDoesNotHoldUpWhatCameAfterIt() {
        store.away = true;
        List<Signal> day = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            day.add(shop.viewed(ANNA, i));
        }
        assertThat(queue.keep(day)).doesNotContain(false);
        assertThat(queue.status().undelivered()).isEqualTo(3_000);

        disk.readFails = true;
        store.away = false;
        queue.close();

        assertThat(stored()).hasSizeLessThan(3_000).containsAll(day.subList(2_900, 3_000));
        assertThat(queue.status().undelivered()).isZero();
        assertThat(queue.status().damagedBytes()).isPositive();
        assertThat(rejections.latest()).isNotEmpty().allSatisfy(one -> assertThat(one.detail())
                .contains("bytes of the journal cannot be read"));
    }

    @Test
    void whatTheEndpointKeepsIsSoonSafeFromAPowerCutWithoutAnyOtherSignal() throws InterruptedException {
        int before = disk.forces;

        queue.keep(List.of(shop.opened(ANNA, "/")));

        while (disk.forces == before) {
            Thread.sleep(5);
        }
        int after = disk.forces;
        Thread.sleep(300);
        assertThat(disk.forces).as("forced once, not for ever").isLessThanOrEqualTo(after + 1);
        queue.close();
    }

    @Test
    void aPurchaseIsNotAcknowledgedWhileTheDiskCannotMakeItSafe() {
        disk.forceFails = true;

        assertThat(queue.keep(List.of(shop.opened(ANNA, "/"), shop.bought(ANNA, 7, 1))))
                .containsExactly(true, false);

        assertThat(queue.status().lateForces()).isPositive();
        disk.forceFails = false;
        assertThat(queue.keep(List.of(shop.bought(ANNA, 8, 1)))).containsExactly(true);
        queue.close();
    }

    @Test
    void purchasesStayWhenNothingElseFindsRoom() {
        store.away = true;
        disk.room = 0;
        List<Signal> orders = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            queue.offer(shop.opened(ANNA, "/"));
            Signal order = shop.bought(ANNA, i, 1);
            assertThat(queue.offer(order)).isTrue();
            orders.add(order);
        }

        store.away = false;
        queue.close();

        assertThat(stored()).containsAll(orders);
        assertThat(queue.status().shed()).containsOnlyKeys(SignalType.PAGE_VIEW);
    }

    @Test
    void whenTheDiskHasRoomAgainTheJournalGoesOnByItself() {
        store.away = true;
        disk.room = 0;
        assertThat(queue.keep(List.of(shop.viewed(ANNA, 1)))).containsExactly(false);
        assertThat(queue.status().journalProblem()).isPresent();

        disk.room = Long.MAX_VALUE;

        assertThat(queue.keep(List.of(shop.viewed(ANNA, 2)))).containsExactly(true);
        assertThat(queue.status().journalProblem()).isEmpty();
        store.away = false;
        queue.close();
        assertThat(stored()).hasSize(2);
    }

    @Test
    void aDiskThatCannotMakeThingsSafeFromAPowerCutIsSaidToBeLate() {
        disk.forceFails = true;

        assertThat(queue.offer(shop.bought(ANNA, 1, 1))).isTrue();

        assertThat(queue.status().lateForces()).isEqualTo(1);
        disk.forceFails = false;
        queue.close();
        assertThat(stored()).hasSize(1);
    }

    private List<Signal> stored() {
        List<Signal> stored = new ArrayList<>();
        store.read(Instant.EPOCH, stored::add);
        return stored;
    }
}
