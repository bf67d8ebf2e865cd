package dev.trellis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.TestDatabase;
import dev.trellis.signal.Signal;
import dev.trellis.store.DurableSignalQueue;
import dev.trellis.store.QueueSettings;
import dev.trellis.store.StoreException;
import dev.trellis.store.journal.JournalLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to signals when the broker, the database or a node fails. Every count balances to the last signal. */
class KafkaFaultsIT {

    private static final int BATCH = 200;

    private final KafkaBroker broker = KafkaBroker.shared();
    private final KafkaShop shop = new KafkaShop(broker, TestDatabase.POSTGRESQL);

    @AfterEach
    void close() {
        shop.close();
    }

    private static CompletableFuture<Integer> sendAll(KafkaLink node, List<Signal> signals, long pauseMillis) {
        return CompletableFuture.supplyAsync(() -> {
            int failures = 0;
            for (int from = 0; from < signals.size(); from += BATCH) {
                failures += KafkaShop.sendUntilArrived(node, signals.subList(from, from + BATCH));
                sleep(pauseMillis);
            }
            return failures;
        });
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBrokerThatIsKilledUnderLoadAndStartedAgainLosesNothing() {
        KafkaLink node = shop.node();
        List<Signal> signals = shop.views(20_000);
        CompletableFuture<Integer> sending = sendAll(node, signals, 20);
        KafkaShop.await(() -> "a first part", () -> shop.rows().size() > 2_000);

        broker.kill();
        assertThatThrownBy(() -> node.send(shop.views(1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("trellis.kafka.servers");
        KafkaShop.await(
                () -> "the reader's notice", () -> !node.status().orElseThrow().connected());
        assertThat(sending).isNotDone();
        broker.up();

        assertThat(sending.join()).as("batches that had to be sent again").isPositive();
        // The single view that found no broker may have been on its way nevertheless.
        KafkaShop.await(() -> "20,000 rows", () -> shop.rows().size() >= signals.size());
        assertThat(shop.rows()).containsAll(signals).doesNotHaveDuplicates().hasSizeBetween(20_000, 20_001);
        KafkaShop.await(
                () -> "the connection", () -> node.status().orElseThrow().connected());
    }

    @Test
    void behindTheJournalABrokerThatIsKilledAndStartedAgainCostsTheShopNothing(@TempDir Path journal) {
        KafkaLink node = shop.node();
        List<Signal> signals = shop.views(20_000);
        QueueSettings settings = new QueueSettings(20_000, 50, 20_000, 1_000);
        try (DurableSignalQueue queue = DurableSignalQueue.open(
                journal, JournalLimits.of(100, 0), node, shop.rejections, settings, Clock.systemUTC())) {
            for (int i = 0; i < signals.size(); i++) {
                assertThat(queue.offer(signals.get(i))).isTrue();
                if (i == 5_000) {
                    KafkaShop.await(() -> "a first part", () -> !shop.rows().isEmpty());
                    broker.kill();
                } else if (i == 15_000) {
                    KafkaShop.await(
                            () -> "failed attempts", () -> queue.status().failures() > 0);
                    broker.up();
                } else if (i % 500 == 0) {
                    sleep(10);
                }
            }
            shop.awaitRows(signals.size());

            assertThat(shop.rows()).containsExactlyInAnyOrderElementsOf(signals);
            KafkaShop.await(() -> "an empty queue", () -> queue.status().undelivered() == 0);
            assertThat(queue.status().totalShed()).isZero();
            assertThat(queue.status().delivered()).isEqualTo(signals.size());
            assertThat(shop.rejections.latest()).isEmpty();
        }
    }

    @Test
    void aNodeThatDiesBetweenRowsAndOffsetsLeavesNoDoubleRow() {
        SwitchedStore dying = new SwitchedStore(shop.store);
        dying.diesAfterCommit = true;
        KafkaLink first = shop.node(dying);
        List<Signal> signals = shop.views(1_000);
        first.send(signals);
        KafkaShop.await(() -> "rows of the first node", () -> !shop.rows().isEmpty());
        assertThat(shop.committed()).isZero();
        first.stop();
        assertThat(shop.committed()).isZero();

        KafkaLink second = shop.node();
        KafkaShop.await(() -> "committed offsets", () -> shop.committed() == signals.size());

        assertThat(shop.rows()).containsExactlyInAnyOrderElementsOf(signals);
        KafkaStatus status = second.status().orElseThrow();
        assertThat(status.duplicates()).isPositive();
        assertThat(status.written() + status.duplicates()).isEqualTo(signals.size());
    }

    @Test
    void nodesShareThePartitionsAndTakeOverFromOneThatLeaves() {
        KafkaLink one = shop.node();
        KafkaLink other = shop.node();
        KafkaShop.await(
                () -> "two partitions each, not " + one.status() + other.status(),
                () -> partitions(one) == 2 && partitions(other) == 2);
        List<Signal> signals = shop.views(20_000);
        CompletableFuture<Integer> sending = sendAll(one, signals, 10);
        KafkaShop.await(() -> "rows of both", () -> written(one) > 0 && written(other) > 0);

        other.stop();
        KafkaShop.await(() -> "all partitions on one node", () -> partitions(one) == 4);
        sending.join();
        shop.awaitRows(signals.size());

        assertThat(shop.rows()).containsExactlyInAnyOrderElementsOf(signals);
        assertThat(written(one) + written(other)).isEqualTo(signals.size());
    }

    private static int partitions(KafkaLink node) {
        return node.status().orElseThrow().lag().size();
    }

    private static long written(KafkaLink node) {
        return node.status().orElseThrow().written();
    }

    @Test
    void aDatabaseThatIsAwayForTenSecondsLosesNothingAndNoNodeItsPlace() {
        withoutDatabase(store -> store.away = true, store -> store.away = false);
    }

    @Test
    void aDatabaseThatDoesNotAnswerForTenSecondsLosesNothingAndNoNodeItsPlace() {
        withoutDatabase(store -> store.hangs = true, store -> store.hangs = false);
    }

    private void withoutDatabase(Consumer<SwitchedStore> begin, Consumer<SwitchedStore> end) {
        SwitchedStore store = new SwitchedStore(shop.store);
        KafkaLink node = shop.node(store);
        List<Signal> signals = shop.views(10_000);
        node.send(signals.subList(0, BATCH));
        shop.awaitRows(BATCH);
        KafkaShop.await(() -> "committed offsets", () -> shop.committed() == BATCH);
        Set<String> members = shop.members();

        begin.accept(store);
        sendAll(node, signals.subList(BATCH, signals.size()), 0).join();
        KafkaShop.await(
                () -> "a lag, not " + node.status(),
                () -> node.status().orElseThrow().totalLag() == signals.size() - BATCH);
        sleep(10_000);
        assertThat(shop.rows()).hasSize(BATCH);
        assertThat(shop.committed()).isEqualTo(BATCH);
        end.accept(store);

        shop.awaitRows(signals.size());
        assertThat(shop.rows()).containsExactlyInAnyOrderElementsOf(signals);
        KafkaShop.await(() -> "committed offsets", () -> shop.committed() == signals.size());
        assertThat(shop.members()).hasSize(1).isEqualTo(members);
        assertThat(node.status().orElseThrow().lastError()).isEmpty();
    }
}
