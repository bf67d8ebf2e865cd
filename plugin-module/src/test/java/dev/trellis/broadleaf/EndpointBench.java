package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.store.DurableSignalQueue;
import dev.trellis.store.QueueSettings;
import dev.trellis.store.SignalTransport;
import dev.trellis.store.journal.JournalLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests per second of {@code POST /trellis/signals} with one signal and with three, through all checks and into the journal,
 * and of an address on the same server that says the same each time, in turn in one run, on the loopback address:
 *
 * <pre>mvn test -pl plugin-module -am -Dtest=EndpointBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * Client, server and the journal's thread share the machine. The transport behind the journal counts and keeps nothing.
 */
class EndpointBench {

    /** Connections, and signals in a request. */
    private static final int[][] FORMS = {{1, 1}, {16, 1}, {64, 1}, {1, 3}, {16, 3}, {64, 3}};

    private static final int ROUNDS = 7;
    private static final int SLICE_MILLIS = Integer.getInteger("trellis.bench.slice-millis", 2_000);

    @Test
    void inTurn(@TempDir Path folder) throws Exception {
        LongAdder arrived = new LongAdder();
        try (DurableSignalQueue queue = DurableSignalQueue.open(
                        folder.resolve("journal"),
                        JournalLimits.of(4_000, 0),
                        new Counting(arrived),
                        new Rejections(),
                        new QueueSettings(20_000, 200, 20_000, 200),
                        Clock.systemUTC());
                SignalServer server = new SignalServer(queue, folder, "")) {
            System.out.printf(
                    "%-12s %-8s %12s %12s %8s%n", "connections", "signals", "constant/s", "requests/s", "ratio");
            long sent = 0;
            for (int[] form : FORMS) {
                int connections = form[0];
                long[] constant = new long[ROUNDS];
                long[] signals = new long[ROUNDS];
                try (Driver asksConstant = new Driver(server, "/constant", connections, form[1]);
                        Driver asksSignals = new Driver(server, "/trellis/signals", connections, form[1])) {
                    // The first round warms up.
                    for (int round = -1; round < ROUNDS; round++) {
                        constant[Math.max(round, 0)] = asksConstant.perSecond(SLICE_MILLIS);
                        signals[Math.max(round, 0)] = asksSignals.perSecond(SLICE_MILLIS);
                    }
                    sent += asksSignals.answered() * form[1];
                }
                System.out.printf(
                        "%-12d %-8d %,12d %,12d %8.2f%n",
                        connections,
                        form[1],
                        median(constant),
                        median(signals),
                        (double) median(signals) / median(constant));
            }
            assertThat(server.intake().outcomes().get(SignalIntake.Outcome.ACCEPTED))
                    .as("every request was answered for what it really did")
                    .isEqualTo(sent);
        }
        System.out.printf("%,d signals went through the journal%n", arrived.sum());
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record Counting(LongAdder arrived) implements SignalTransport {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void send(List<Signal> batch) {
            arrived.add(batch.size());
        }
    }
}
