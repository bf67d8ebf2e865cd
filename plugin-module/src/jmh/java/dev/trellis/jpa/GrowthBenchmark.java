package dev.trellis.jpa;

import java.util.EnumSet;
import dev.trellis.signal.SignalType;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Signal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/**
 * What a grown table costs: signals per second appended in batches of 500, and read as for training, the newest million
 * of them; a shopper's history; a batch of retention; a day's totals. Empties Trellis' tables of the given PostgreSQL
 * database (user and password in its address; the user has to be a superuser). Run with
 *
 * <pre>{@code
 * mvn -Pjmh -pl plugin-module -am test -DskipTests -Djmh.main=dev.trellis.jpa.GrowthBenchmark \
 *   -Djmh.benchmark='1000000,10000000,50000000 jdbc:postgresql://127.0.0.1:5432/bench?user=postgres'
 * }</pre>
 */
public final class GrowthBenchmark {

    private static final int BATCH = 500;
    private static final long READ = 1_000_000;

    private final DataSource database;
    private final GrownTable table;
    private final JdbcSignalStore store;
    private final BenchSignals signals = new BenchSignals();

    private GrowthBenchmark(String url) {
        PoolProperties properties = new PoolProperties();
        properties.setUrl(url);
        properties.setDriverClassName("org.postgresql.Driver");
        this.database = new DataSource(properties);
        new Migrations(database, 1).update(ChangeLog.TABLES);
        this.table = new GrownTable(database);
        this.store = new JdbcSignalStore(database, Clock.systemUTC());
    }

    /** @param given row counts, separated by commas; the database's address */
    public static void main(String[] given) throws SQLException {
        String[] arguments = String.join(" ", given).split(" ");
        GrowthBenchmark growth = new GrowthBenchmark(arguments[1]);
        System.out.printf(
                "%-12s %-22s %10s %10s %12s %12s %12s %10s%n",
                "signals", "tables + indexes", "append/s", "read/s", "history p50", "history p99", "delete/s", "totals");
        for (String rows : arguments[0].split(",")) {
            growth.measure(Long.parseLong(rows));
        }
        System.exit(0);
    }

    private void measure(long rows) throws SQLException {
        table.fill(rows);
        String size = table.size();
        appendPerSecond(40);
        double append = appendPerSecond(100);
        double read = readPerSecond(rows);
        double[] history = historyMillis();
        double delete = deletePerSecond();
        double totals = totalsMillis();
        System.out.printf(
                "%-12d %-22s %10.0f %10.0f %9.2f ms %9.2f ms %12.0f %7.0f ms%n",
                rows, size, append, read, history[history.length / 2], history[history.length * 99 / 100], delete, totals);
    }

    private double appendPerSecond(int batches) {
        List<List<Signal>> prepared = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            prepared.add(signals.batch(BATCH));
        }
        long start = System.nanoTime();
        prepared.forEach(store::append);
        return BATCH * batches / seconds(start);
    }

    private double readPerSecond(long rows) {
        double share = Math.min(1, (double) READ / rows);
        Instant from = Instant.now().minus(Duration.ofSeconds((long) (365 * 86_400 * share)));
        AtomicLong seen = new AtomicLong();
        long start = System.nanoTime();
        store.read(from, signal -> seen.incrementAndGet());
        return seen.get() / seconds(start);
    }

    private double[] historyMillis() throws SQLException {
        List<String> visitors = table.visitors(500);
        double[] millis = new double[visitors.size()];
        for (int i = 0; i < millis.length; i++) {
            VisitorId visitor = new VisitorId(UUID.fromString(visitors.get(i)));
            long start = System.nanoTime();
            store.history(Shopper.of(visitor), EnumSet.allOf(SignalType.class), 200);
            millis[i] = 1000 * seconds(start);
        }
        Arrays.sort(millis);
        return millis;
    }

    private double deletePerSecond() {
        int batch = 1_000;
        Retention retention = new Retention(database, batch);
        Instant now = Instant.now();
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            retention.deleteSignalsBefore(now);
        }
        return 20 * batch / seconds(start);
    }

    private double totalsMillis() {
        long start = System.nanoTime();
        new DailyTotals(database).make(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(30));
        return 1000 * seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
