package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.ProductId;
import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.jpa.JdbcSignalStore;
import dev.trellis.jpa.SignalCounts;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.store.Appended;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** From empty to latest and back; the same on each database. */
abstract class MigrationsContract {

    private static final List<String> BROADLEAF = List.of(
            "create table SEQUENCE_GENERATOR (ID_NAME varchar(255) not null primary key, ID_VAL integer)",
            "create table BLC_ADMIN_ROLE (ADMIN_ROLE_ID bigint not null primary key, NAME varchar(255))",
            "create table BLC_ADMIN_MODULE (ADMIN_MODULE_ID bigint not null primary key, NAME varchar(255) not null,"
                    + " MODULE_KEY varchar(255) not null, ICON varchar(255), DISPLAY_ORDER integer)",
            "create table BLC_ADMIN_SECTION (ADMIN_SECTION_ID bigint not null primary key,"
                    + " ADMIN_MODULE_ID bigint not null references BLC_ADMIN_MODULE (ADMIN_MODULE_ID),"
                    + " NAME varchar(255) not null, SECTION_KEY varchar(255) not null unique, URL varchar(255),"
                    + " DISPLAY_ORDER integer, CEILING_ENTITY varchar(255))",
            "create table BLC_ADMIN_PERMISSION (ADMIN_PERMISSION_ID bigint not null primary key,"
                    + " NAME varchar(255) not null, DESCRIPTION varchar(255) not null,"
                    + " PERMISSION_TYPE varchar(255) not null, IS_FRIENDLY boolean)",
            "create table BLC_ADMIN_PERMISSION_XREF (ADMIN_PERMISSION_ID bigint not null references"
                    + " BLC_ADMIN_PERMISSION (ADMIN_PERMISSION_ID), CHILD_PERMISSION_ID bigint not null)",
            "create table BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID bigint not null,"
                    + " ADMIN_PERMISSION_ID bigint not null)",
            "create table BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID bigint not null,"
                    + " ADMIN_PERMISSION_ID bigint not null)",
            "create table BLC_ADMIN_SEC_PERM_XREF (ADMIN_SECTION_ID bigint not null references"
                    + " BLC_ADMIN_SECTION (ADMIN_SECTION_ID), ADMIN_PERMISSION_ID bigint not null)");

    /** The tables and indexes of signals and items, without context. */
    private static final int FIRST_VERSION_CHANGE_SETS = 3;

    private final DataSource database;
    private final Migrations migrations;

    MigrationsContract(TestDatabase kind) {
        database = kind.empty();
        migrations = new Migrations(database, 1);
    }

    @Test
    void tablesComeAndGo() throws SQLException {
        assertThat(migrations.pending(ChangeLog.TABLES)).isNotEmpty();

        migrations.update(ChangeLog.TABLES);

        assertThat(tables("TRELLIS"))
                .contains(
                        "TRELLIS_DAY_CHANGE",
                        "TRELLIS_DAY_PRODUCT",
                        "TRELLIS_DAY_TYPE",
                        "TRELLIS_DAY_VISITOR",
                        "TRELLIS_ERASED_VISITOR",
                        "TRELLIS_IDENTITY_LINK",
                        "TRELLIS_LOCK",
                        "TRELLIS_NODE",
                        "TRELLIS_REJECTION",
                        "TRELLIS_SIGNAL",
                        "TRELLIS_SIGNAL_ID",
                        "TRELLIS_SIGNAL_ITEM");
        assertThat(migrations.pending(ChangeLog.TABLES)).isEmpty();
        migrations.update(ChangeLog.TABLES);

        migrations.rollback(ChangeLog.TABLES);

        assertThat(tables("TRELLIS")).allMatch(name -> name.contains("CHANGELOG"));
        migrations.update(ChangeLog.TABLES);
        assertThat(tables("TRELLIS")).contains("TRELLIS_SIGNAL");
    }

    @Test
    void signalsOfTheFirstVersionAreReadAndToldApartAfterAnUpgrade() throws Exception {
        updateTo(FIRST_VERSION_CHANGE_SETS);
        execute(
                "insert into TRELLIS_SIGNAL (EVENT_ID, EVENT_TYPE, SCHEMA_VERSION, OCCURRED_AT, RECEIVED_AT, VISITOR_ID,"
                        + " SESSION_ID, SITE, LOCALE, CONSENT, PAGE_TYPE) values"
                        + " ('00000000-0000-0001-0000-000000000001', 'view_item', 1, timestamp '2026-03-01 12:00:00',"
                        + " timestamp '2026-03-01 12:00:01', '00000000-0000-0002-0000-000000000001',"
                        + " '00000000-0000-0003-0000-000000000001', 'shop', 'en-US', 'GRANTED', 'PRODUCT')");
        execute("insert into TRELLIS_SIGNAL_ITEM (SIGNAL_ID, ITEM_POSITION, PRODUCT_ID, QUANTITY)"
                + " select SIGNAL_ID, 0, 77, 1 from TRELLIS_SIGNAL");

        migrations.update(ChangeLog.TABLES);

        JdbcSignalStore store = new JdbcSignalStore(database, Clock.systemUTC());
        List<Signal> old = new ArrayList<>();
        store.read(Instant.EPOCH, old::add);
        assertThat(old).hasSize(1);
        assertThat(old.get(0).items()).containsExactly(Item.of(new ProductId(77)));
        assertThat(old.get(0).header().context()).isEqualTo(Context.of(PageType.PRODUCT));
        assertThat(new SignalCounts(database).since(LocalDate.EPOCH))
                .containsExactly(new SignalCounts.Daily(LocalDate.parse("2026-03-01"), "view_item", 1));
        Signal next = new TestSignals().viewed(VisitorId.random(), 78);
        assertThat(store.append(List.of(old.get(0), next))).isEqualTo(new Appended(1, 1, 0, 0));
    }

    private void updateTo(int changeSets) throws Exception {
        try (Connection connection = database.getConnection()) {
            Database target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            target.setDatabaseChangeLogTableName("TRELLIS_CHANGELOG");
            target.setDatabaseChangeLogLockTableName("TRELLIS_CHANGELOG_LOCK");
            Liquibase liquibase = new Liquibase(ChangeLog.TABLES.path(), new ClassLoaderResourceAccessor(), target);
            liquibase.update(changeSets, new Contexts(), new LabelExpression());
            connection.rollback();
        }
    }

    @Test
    void adminRowsWaitForBroadleafsTablesAndTheirFirstRows() throws SQLException {
        migrations.update(ChangeLog.ADMIN_ROWS);
        BROADLEAF.forEach(this::execute);
        migrations.update(ChangeLog.ADMIN_ROWS);
        assertThat(numbers("select count(*) from BLC_ADMIN_MODULE")).containsExactly(0L);
        assertThat(migrations.pending(ChangeLog.ADMIN_ROWS)).isNotEmpty();

        execute("insert into BLC_ADMIN_ROLE values (-1, 'ROLE_ADMIN')");
        migrations.update(ChangeLog.ADMIN_ROWS);
        migrations.update(ChangeLog.ADMIN_ROWS);

        assertThat(migrations.pending(ChangeLog.ADMIN_ROWS)).isEmpty();
        assertThat(numbers("select count(*) from BLC_ADMIN_SECTION S, BLC_ADMIN_SEC_PERM_XREF X,"
                        + " BLC_ADMIN_ROLE_PERMISSION_XREF R, BLC_ADMIN_PERMISSION_XREF C"
                        + " where X.ADMIN_SECTION_ID = S.ADMIN_SECTION_ID"
                        + " and R.ADMIN_PERMISSION_ID = X.ADMIN_PERMISSION_ID and R.ADMIN_ROLE_ID = -1"
                        + " and C.ADMIN_PERMISSION_ID = X.ADMIN_PERMISSION_ID"))
                .isEqualTo(numbers("select count(*) from BLC_ADMIN_SECTION"))
                .doesNotContain(0L);
    }

    @Test
    void adminRowsTakeIdsThatNeitherRowsNorGeneratorsHave() throws SQLException {
        BROADLEAF.forEach(this::execute);
        execute("insert into BLC_ADMIN_ROLE values (-1, 'ROLE_ADMIN')");
        execute("insert into SEQUENCE_GENERATOR values ('AdminModuleImpl', 151)");
        execute("insert into SEQUENCE_GENERATOR values ('AdminPermissionImpl', 51)");
        execute("insert into BLC_ADMIN_PERMISSION values (5000, 'PERMISSION_OWN', 'Own', 'ALL', false)");

        migrations.update(ChangeLog.ADMIN_ROWS);

        assertThat(numbers("select ADMIN_MODULE_ID from BLC_ADMIN_MODULE")).containsExactly(151L);
        assertThat(numbers("select ADMIN_SECTION_ID from BLC_ADMIN_SECTION order by 1"))
                .startsWith(1L)
                .doesNotHaveDuplicates();
        assertThat(numbers("select ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION order by 1"))
                .startsWith(5000L, 5001L, 5052L)
                .doesNotHaveDuplicates();
        assertThat(numbers("select ID_VAL from SEQUENCE_GENERATOR where ID_NAME = 'AdminModuleImpl'"))
                .containsExactly(251L);
        assertThat(numbers("select count(*) from SEQUENCE_GENERATOR where"
                        + " (ID_NAME = 'AdminPermissionImpl'"
                        + " and ID_VAL - 50 <= (select max(ADMIN_PERMISSION_ID) from BLC_ADMIN_PERMISSION))"
                        + " or (ID_NAME = 'AdminSectionImpl'"
                        + " and ID_VAL - 50 <= (select max(ADMIN_SECTION_ID) from BLC_ADMIN_SECTION))"))
                .as("generators whose next block reaches into the rows")
                .containsExactly(0L);
    }

    @Test
    void aRollbackTakesAwayTheAdminRowsAndNoOther() throws SQLException {
        BROADLEAF.forEach(this::execute);
        execute("insert into BLC_ADMIN_ROLE values (-1, 'ROLE_ADMIN')");
        execute("insert into BLC_ADMIN_MODULE values (-1, 'Catalog', 'BLCMerchandising', 'icon-barcode', 100)");
        execute("insert into BLC_ADMIN_PERMISSION values (-1, 'PERMISSION_OTHER_DEFAULT', 'Default', 'OTHER', false)");
        execute("insert into BLC_ADMIN_ROLE_PERMISSION_XREF values (-1, -1)");
        migrations.update(ChangeLog.TABLES);
        migrations.update(ChangeLog.ADMIN_ROWS);

        migrations.rollback(ChangeLog.ADMIN_ROWS);

        assertThat(migrations.pending(ChangeLog.TABLES)).isEmpty();
        assertThat(tables("TRELLIS")).contains("TRELLIS_SIGNAL");

        assertThat(numbers("select ADMIN_MODULE_ID from BLC_ADMIN_MODULE")).containsExactly(-1L);
        assertThat(numbers("select ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION"))
                .containsExactly(-1L);
        assertThat(numbers("select ADMIN_PERMISSION_ID from BLC_ADMIN_ROLE_PERMISSION_XREF"))
                .containsExactly(-1L);
        assertThat(numbers("select ADMIN_SECTION_ID from BLC_ADMIN_SECTION")).isEmpty();
        assertThat(numbers("select ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION_XREF"))
                .isEmpty();
        assertThat(numbers("select ADMIN_PERMISSION_ID from BLC_ADMIN_SEC_PERM_XREF"))
                .isEmpty();
    }

    @Test
    void adminRowsComeBackWhenAStoreMadeItsTablesAnew() throws SQLException {
        BROADLEAF.forEach(this::execute);
        execute("insert into BLC_ADMIN_ROLE values (-1, 'ROLE_ADMIN')");
        migrations.update(ChangeLog.ADMIN_ROWS);
        List.of("SEC_PERM_XREF", "SECTION", "PERMISSION_XREF", "ROLE_PERMISSION_XREF", "PERMISSION", "MODULE")
                .forEach(table -> execute("delete from BLC_ADMIN_" + table));

        migrations.update(ChangeLog.ADMIN_ROWS);

        assertThat(numbers("select count(*) from BLC_ADMIN_SEC_PERM_XREF"))
                .isEqualTo(numbers("select count(*) from BLC_ADMIN_SECTION"))
                .doesNotContain(0L);
    }

    @Test
    void adminRowsNeedNoNewTableWhileTheStoreRuns() throws SQLException {
        migrations.update(ChangeLog.TABLES);
        BROADLEAF.forEach(this::execute);
        execute("insert into BLC_ADMIN_ROLE values (-1, 'ROLE_ADMIN')");
        TreeSet<String> before = tables("");

        migrations.update(ChangeLog.ADMIN_ROWS);

        assertThat(tables("")).isEqualTo(before);
    }

    @Test
    void aLockThatWasLeftBehindIsExplainedAndCanBeTakenAway() throws SQLException {
        migrations.update(ChangeLog.TABLES);
        migrations.rollback(ChangeLog.TABLES);
        execute("update TRELLIS_CHANGELOG_LOCK set LOCKED = " + (booleanBits() ? "1" : "true")
                + ", LOCKEDBY = 'node-7', LOCKGRANTED = current_timestamp");

        assertThatThrownBy(() -> new Migrations(database, 0).update(ChangeLog.TABLES))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("node-7")
                .hasMessageContaining("Migrate unlock");

        migrations.unlock();
        migrations.update(ChangeLog.TABLES);
    }

    @RepeatedTest(5)
    void nodesThatStartTogetherOnAnEmptyDatabaseWaitForEachOther() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(MigrationsContract::url)
                .toArray(URL[]::new);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        CyclicBarrier together = new CyclicBarrier(3);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                starts.add(nodes.submit(() -> {
                    try (URLClassLoader own = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
                        together.await();
                        migrateAsIfInAnotherJvm(own);
                    }
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(migrations.pending(ChangeLog.TABLES)).isEmpty();
    }

    /** Liquibase's statics are per class loader, so this is what another webapp or another JVM does. */
    private void migrateAsIfInAnotherJvm(ClassLoader own) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(own);
        Class<?> type = own.loadClass(Migrations.class.getName());
        Class<?> logs = own.loadClass(ChangeLog.class.getName());
        Object node = type.getConstructor(DataSource.class, int.class).newInstance(database, 5);
        Object tables = logs.getEnumConstants()[ChangeLog.TABLES.ordinal()];
        type.getMethod("pending", logs).invoke(node, tables);
        type.getMethod("update", logs).invoke(node, tables);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    private boolean booleanBits() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("MariaDB");
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }

    private TreeSet<String> tables(String prefix) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            TreeSet<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
            }
            names.removeIf(name -> !name.startsWith(prefix));
            return names;
        }
    }
}
