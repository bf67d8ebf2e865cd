package dev.trellis.jpa;

import dev.trellis.TestDatabase;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Signal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Signals per second through {@link JdbcSignalStore#append}, against plain JDBC batches of the same rows without any
 * look for duplicates or erased visitors: as the driver comes, and with its own rewriting of batches. One thread, batches
 * of 500, each way in turn; the median round counts. Run with
 *
 * <pre>{@code
 * mvn -Pjmh -pl plugin-module -am test -DskipTests -Djmh.main=dev.trellis.jpa.WriterBenchmark -Djmh.benchmark=20
 * }</pre>
 *
 * where 20 is the number of rounds.
 */
public final class WriterBenchmark {

    private static final int BATCH = 500;
    private static final int BATCHES = 20;

    private final BenchSignals signals = new BenchSignals();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final DataSource database;
    private final DataSource rewriting;
    private final JdbcSignalStore store;
    private final SignalIds ids;

    private WriterBenchmark(DataSource plain, DataSource rewriting) {
        this.database = pool(plain);
        this.rewriting = pool(rewriting);
        new Migrations(database, 1).update(ChangeLog.TABLES);
        this.store = new JdbcSignalStore(database, Clock.systemUTC());
        this.ids = new SignalIds(new Transactions(database));
    }

    public static void main(String[] arguments) throws SQLException {
        int rounds = Integer.parseInt(arguments[0]);
        DataSource postgres = TestDatabase.POSTGRESQL.empty();
        PGSimpleDataSource rewriting = (PGSimpleDataSource) postgres;
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setUrl(rewriting.getUrl());
        other.setUser(rewriting.getUser());
        other.setReWriteBatchedInserts(true);
        new WriterBenchmark(postgres, other).run("PostgreSQL", rounds);
        MariaDbDataSource maria = (MariaDbDataSource) TestDatabase.MARIADB.empty();
        new WriterBenchmark(maria, new MariaDbDataSource(maria.getUrl() + "&useBulkStmts=true"))
                .run("MariaDB", rounds);
        System.exit(0);
    }

    private static DataSource pool(DataSource database) {
        PoolProperties properties = new PoolProperties();
        properties.setDataSource(database);
        properties.setMaxActive(4);
        return new org.apache.tomcat.jdbc.pool.DataSource(properties);
    }

    private void run(String name, int rounds) throws SQLException {
        for (int round = 0; round < rounds + 3; round++) {
            if (round == 3) {
                rates.clear();
            }
            round();
        }
        System.out.println(name + ", signals/s, median of " + rounds + " rounds");
        double best = Math.max(median("plain batch"), median("plain batch, driver rewrites"));
        rates.forEach((way, all) -> System.out.printf("  %-30s %8.0f   %.2f%n", way, median(way), median(way) / best));
    }

    private double median(String way) {
        double[] sorted = rates.get(way).stream().mapToDouble(x -> x).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void round() throws SQLException {
        List<List<Signal>> batches = batches();
        time("append", () -> batches.forEach(store::append));
        plain("plain batch", database);
        plain("plain batch, driver rewrites", rewriting);
    }

    private void plain(String way, DataSource through) throws SQLException {
        List<PlainBatch.Rows> rows = new ArrayList<>();
        for (List<Signal> batch : batches()) {
            rows.add(PlainBatch.rows(batch, ids.take(BATCH)));
        }
        PlainBatch plain = new PlainBatch(through);
        time(way, () -> {
            for (PlainBatch.Rows batch : rows) {
                plain.insert(batch);
            }
        });
    }

    private List<List<Signal>> batches() {
        List<List<Signal>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(signals.batch(BATCH));
        }
        return batches;
    }

    private void time(String way, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        rates.computeIfAbsent(way, w -> new ArrayList<>()).add(BATCH * BATCHES / seconds);
    }

    private interface Work {
        void run() throws SQLException;
    }
}
