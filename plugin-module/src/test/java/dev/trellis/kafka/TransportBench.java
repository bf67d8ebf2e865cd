package dev.trellis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.TestDatabase;
import dev.trellis.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Signals per second of one sender with batches of 500, directly into PostgreSQL and through Kafka, in turn in one run:
 *
 * <pre>mvn verify -pl plugin-module -am -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=TransportBench
 *     -Dfailsafe.failIfNoSpecifiedTests=false</pre>
 */
class TransportBench {

    private static final int SIGNALS = 40_000;
    private static final int BATCH = 500;
    private static final int ROUNDS = 5;

    @Test
    void inTurn() {
        try (KafkaShop shop = new KafkaShop(KafkaBroker.shared(), TestDatabase.POSTGRESQL)) {
            KafkaLink node = shop.node();
            node.send(shop.views(BATCH));
            long[] direct = new long[ROUNDS];
            long[] sent = new long[ROUNDS];
            long[] arrived = new long[ROUNDS];
            long known = BATCH;
            // The first round warms up.
            for (int round = -1; round < ROUNDS; round++) {
                int slot = Math.max(round, 0);
                direct[slot] = perSecond(seconds(shop.views(SIGNALS), shop.store::append));
                long expected = known + SIGNALS;
                List<Signal> signals = shop.views(SIGNALS);
                long start = System.nanoTime();
                sent[slot] = perSecond(seconds(signals, node::send));
                while (node.status().orElseThrow().written() < expected) {
                    KafkaShop.pause();
                }
                arrived[slot] = perSecond((System.nanoTime() - start) / 1e9);
                known = expected;
            }
            System.out.printf(
                    "signals/s, median of %d rounds of %,d: direct to PostgreSQL %,d; to Kafka, all acks %,d; through Kafka to"
                            + " PostgreSQL %,d (%.2f of direct)%n",
                    ROUNDS,
                    SIGNALS,
                    median(direct),
                    median(sent),
                    median(arrived),
                    (double) median(arrived) / median(direct));
            assertThat(shop.rows()).hasSize(BATCH + 2 * (ROUNDS + 1) * SIGNALS);
        }
    }

    private static double seconds(List<Signal> signals, Consumer<List<Signal>> sender) {
        long start = System.nanoTime();
        for (int from = 0; from < signals.size(); from += BATCH) {
            sender.accept(signals.subList(from, from + BATCH));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long perSecond(double seconds) {
        return Math.round(SIGNALS / seconds);
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
