package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BufferedSignalWriterTest {

    private static final VisitorId ANNA = VisitorId.random();

    private final TestSignals shop = new TestSignals();
    private final FragileStore store = new FragileStore();

    @Test
    void whatWasOfferedIsInTheStoreWhenTheShopCloses() {
        List<Signal> day = views(1200);
        BufferedSignalWriter writer = writer(2000, 20_000);

        day.forEach(signal -> assertThat(writer.offer(signal)).isTrue());
        writer.close();

        assertThat(stored()).isEqualTo(day);
        assertThat(writer.status().written()).isEqualTo(1200);
        assertThat(writer.status().depth()).isZero();
    }

    @Test
    void aSignalThatIsOfferedTwiceIsCountedAsADuplicate() {
        BufferedSignalWriter writer = writer(10, 20_000);
        Signal view = shop.viewed(ANNA, 1);

        writer.offer(view);
        writer.offer(view);
        writer.close();

        assertThat(writer.status().written()).isEqualTo(1);
        assertThat(writer.status().duplicates()).isEqualTo(1);
    }

    @Test
    void whatWaitsWhileTheDatabaseIsAwayIsWrittenWhenItComesBack() {
        store.away = true;
        List<Signal> day = views(30);
        BufferedSignalWriter writer = writer(100, 20_000);
        day.forEach(writer::offer);
        until(() -> store.attempts.get() >= 5);
        assertThat(writer.status().lastError()).contains("StoreException");

        store.away = false;
        writer.close();

        assertThat(stored()).isEqualTo(day);
        assertThat(writer.status().failures()).isPositive();
        assertThat(writer.status().dropped()).isZero();
    }

    @Test
    void aSpoiltSignalIsGivenUpAndDoesNotHoldUpTheOthers() {
        List<Signal> day = views(20);
        store.cannotStand.add(day.get(0).header().eventId());
        store.cannotStand.add(day.get(7).header().eventId());
        BufferedSignalWriter writer = writer(100, 20_000);

        day.forEach(writer::offer);
        until(() -> writer.status().written() == 18);
        writer.close();

        assertThat(stored()).hasSize(18);
        assertThat(writer.status().dropped()).isEqualTo(2);
    }

    @Test
    void aSpoiltSignalAloneIsFoundOutWhenTheNextOneComes() {
        Signal spoilt = shop.viewed(ANNA, 1);
        Signal good = shop.viewed(ANNA, 2);
        store.cannotStand.add(spoilt.header().eventId());
        BufferedSignalWriter writer = writer(100, 20_000);

        writer.offer(spoilt);
        until(() -> store.attempts.get() >= 3);
        writer.offer(good);
        until(() -> writer.status().written() == 1);
        writer.close();

        assertThat(stored()).containsExactly(good);
        assertThat(writer.status().dropped()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeWrittenAtTheEndIsStillCounted() {
        store.away = true;
        BufferedSignalWriter writer = writer(2000, 0);
        views(1200).forEach(writer::offer);
        until(() -> store.attempts.get() >= 1);

        writer.close();

        assertThat(writer.status().depth()).isEqualTo(1200);
        assertThat(stored()).isEmpty();
    }

    @Test
    void afterTheShopHasClosedNothingIsTakenInAndItIsCounted() {
        BufferedSignalWriter writer = writer(10, 20_000);
        writer.close();

        assertThat(writer.offer(shop.viewed(ANNA, 1))).isFalse();
        assertThat(writer.status().dropped()).isEqualTo(1);
    }

    private BufferedSignalWriter writer(int capacity, long drainMillis) {
        return new BufferedSignalWriter(store, capacity, 1, drainMillis);
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
