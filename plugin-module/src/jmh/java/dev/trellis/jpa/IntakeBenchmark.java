package dev.trellis.jpa;

import com.sun.management.ThreadMXBean;
import dev.trellis.TestDatabase;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.signal.SignalType;
import dev.trellis.signal.wire.SignalJson;
import dev.trellis.store.DirectTransport;
import dev.trellis.store.DurableSignalQueue;
import dev.trellis.store.QueueSettings;
import dev.trellis.store.journal.JournalLimits;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/**
 * The whole way of a signal on one node: intake, queue, journal, database. Signals per second until the last row is
 * committed, against plain JDBC batches of the same rows, in turn; then what a request pays for the call, in time and
 * allocation, while the database is being written. Run with
 *
 * <pre>{@code
 * mvn -Pjmh -pl plugin-module -am test -DskipTests -Djmh.main=dev.trellis.jpa.IntakeBenchmark -Djmh.benchmark=20
 * }</pre>
 *
 * where 20 is the number of rounds.
 */
public final class IntakeBenchmark {

    private static final int SIGNALS = 10_000;
    private static final int BATCH = 500;
    private static final int REQUESTS = 16;
    private static final int WARM_UP = 3;
    private static final int CALLS = 20_000;

    private final BenchSignals signals = new BenchSignals();
    private final DataSource database;
    private final SignalIds ids;
    private final DurableSignalQueue queue;
    private final SignalIntake intake;

    private IntakeBenchmark(DataSource plain) throws Exception {
        PoolProperties properties = new PoolProperties();
        properties.setDataSource(plain);
        properties.setMaxActive(4);
        properties.setMaxIdle(4);
        properties.setMinIdle(1);
        properties.setInitialSize(1);
        database = new org.apache.tomcat.jdbc.pool.DataSource(properties);
        new Migrations(database, 1).update(ChangeLog.TABLES);
        ids = new SignalIds(new Transactions(database));
        Path folder = Files.createTempDirectory(Path.of("target"), "journal");
        Rejections rejections = new Rejections();
        Clock clock = Clock.systemUTC();
        queue = DurableSignalQueue.open(
                folder,
                JournalLimits.of(1024, 0),
                new DirectTransport(new JdbcSignalStore(database, clock)),
                rejections,
                new QueueSettings(20_000, 200, 20_000, 1_000),
                clock);
        intake = new CheckedIntake(IntakeLimits.of(true, 400), queue, List.of(), List.of(), rejections, clock);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        encoding();
        for (TestDatabase kind : List.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)) {
            new IntakeBenchmark(kind.empty()).run(kind.name(), rounds);
        }
        System.exit(0);
    }

    private static void encoding() {
        List<Signal> batch = new BenchSignals().batch(SIGNALS);
        double[] nanos = new double[10];
        long bytes = 0;
        for (int round = 0; round < nanos.length; round++) {
            bytes = 0;
            long start = System.nanoTime();
            for (Signal signal : batch) {
                bytes += SignalJson.write(signal).length;
            }
            nanos[round] = (System.nanoTime() - start) / (double) SIGNALS;
        }
        System.out.printf("encoding a signal: %.0f ns, %d bytes%n", median(nanos), bytes / SIGNALS);
    }

    private void run(String name, int rounds) throws Exception {
        double[] through = new double[rounds];
        double[] plain = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            double one = intakeRate();
            double other = plainRate();
            if (round >= 0) {
                through[round] = one;
                plain[round] = other;
            }
        }
        System.out.printf(
                "%s, median of %d rounds: intake %.0f signals/s, plain batch %.0f signals/s, ratio %.2f%n",
                name, rounds, median(through), median(plain), median(through) / median(plain));
        calls();
        queue.close();
    }

    /** From the first call until the last row is committed, with as many requests at once as a small shop has. */
    private double intakeRate() throws InterruptedException {
        List<Signal> batch = signals.batch(SIGNALS);
        long goal = queue.status().delivered() + SIGNALS;
        long start = System.nanoTime();
        List<Thread> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            List<Signal> mine = batch.subList(i * SIGNALS / REQUESTS, (i + 1) * SIGNALS / REQUESTS);
            requests.add(new Thread(() -> mine.forEach(intake::accept)));
        }
        requests.forEach(Thread::start);
        for (Thread request : requests) {
            request.join();
        }
        awaitDelivery(goal);
        return SIGNALS / ((System.nanoTime() - start) / 1e9);
    }

    private void awaitDelivery(long goal) {
        while (queue.status().delivered() < goal) {
            if (queue.status().totalShed() > 0) {
                throw new IllegalStateException("Signals were shed: " + queue.status());
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private double plainRate() throws Exception {
        List<PlainBatch.Rows> rows = new ArrayList<>();
        for (int i = 0; i < SIGNALS / BATCH; i++) {
            rows.add(PlainBatch.rows(signals.batch(BATCH), ids.take(BATCH)));
        }
        PlainBatch plain = new PlainBatch(database);
        long start = System.nanoTime();
        for (PlainBatch.Rows batch : rows) {
            plain.insert(batch);
        }
        return SIGNALS / ((System.nanoTime() - start) / 1e9);
    }

    /** One request after the other, about 1,000 a second, on the thread that is timed. */
    private void calls() {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Signal> batch = signals.batch(CALLS);
        long[] nanos = new long[CALLS];
        long bytes = 0;
        int purchases = 0;
        long[] waits = new long[CALLS];
        long goal = queue.status().delivered() + CALLS;
        for (int i = 0; i < CALLS; i++) {
            Signal signal = batch.get(i);
            long before = memory.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            intake.accept(signal);
            long took = System.nanoTime() - start;
            bytes += memory.getCurrentThreadAllocatedBytes() - before;
            if (signal.type() == SignalType.PURCHASE) {
                waits[purchases++] = took;
            } else {
                nanos[i - purchases] = took;
            }
            LockSupport.parkNanos(500_000);
        }
        awaitDelivery(goal);
        print("  call", Arrays.copyOf(nanos, CALLS - purchases));
        print("  call with a purchase, which waits for the disk", Arrays.copyOf(waits, purchases));
        System.out.printf("  allocation of the call: %d bytes per signal%n", bytes / CALLS);
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = LongStream.of(nanos).sorted().toArray();
        System.out.printf(
                "%s: p50 %.1f µs, p99 %.1f µs, max %.1f µs%n",
                what,
                sorted[sorted.length / 2] / 1e3,
                sorted[(int) (sorted.length * 0.99)] / 1e3,
                sorted[sorted.length - 1] / 1e3);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
