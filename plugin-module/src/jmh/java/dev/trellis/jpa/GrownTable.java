package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * TRELLIS_SIGNAL in PostgreSQL, filled by the server itself: a year of signals, two in three with a product, fifty of
 * each visitor at random times, one in twenty of a customer. The indexes are dropped for the filling and made anew.
 */
final class GrownTable {

    private static final int CHUNK = 500_000;
    private static final int SIGNALS_PER_VISITOR = 50;

    private static final List<String> DROP = List.of(
            "alter table TRELLIS_SIGNAL_ITEM drop constraint if exists TRELLIS_SIGNAL_ITEM_FK",
            "alter table TRELLIS_SIGNAL drop constraint if exists TRELLIS_SIGNAL_EVENT_UQ",
            "drop index if exists TRELLIS_SIGNAL_TIME_IX",
            "drop index if exists TRELLIS_SIGNAL_VISITOR_IX",
            "drop index if exists TRELLIS_SIGNAL_CUSTOMER_IX");

    private static final List<String> CREATE = List.of(
            "alter table TRELLIS_SIGNAL add constraint TRELLIS_SIGNAL_EVENT_UQ unique (EVENT_ID)",
            "create index TRELLIS_SIGNAL_TIME_IX on TRELLIS_SIGNAL (OCCURRED_AT, SIGNAL_ID)",
            "create index TRELLIS_SIGNAL_VISITOR_IX on TRELLIS_SIGNAL (VISITOR_ID, OCCURRED_AT)",
            "create index TRELLIS_SIGNAL_CUSTOMER_IX on TRELLIS_SIGNAL (CUSTOMER_ID, OCCURRED_AT)"
                    + " where CUSTOMER_ID is not null",
            "alter table TRELLIS_SIGNAL_ITEM add constraint TRELLIS_SIGNAL_ITEM_FK foreign key (SIGNAL_ID)"
                    + " references TRELLIS_SIGNAL (SIGNAL_ID) on delete cascade not valid",
            "update TRELLIS_SIGNAL_ID set NEXT_ID = (select max(SIGNAL_ID) + 1 from TRELLIS_SIGNAL)",
            "vacuum analyze TRELLIS_SIGNAL",
            "vacuum analyze TRELLIS_SIGNAL_ITEM",
            "checkpoint");

    private static final String SIGNALS =
            """
            insert into TRELLIS_SIGNAL (SIGNAL_ID, EVENT_ID, EVENT_TYPE, SCHEMA_VERSION, OCCURRED_AT, RECEIVED_AT,
              VISITOR_ID, SESSION_ID, CUSTOMER_ID, SITE, LOCALE, CONSENT, FINGERPRINT, PAGE_TYPE, CHANNEL, DEVICE, OS,
              REFERRER, COUNTRY, REGION, TIME_ZONE, ROBOT, PATH)
            select N, substr(T, 1, 8) || '-' || substr(T, 9, 4) || '-7' || substr(H, 1, 3) || '-8' || substr(H, 4, 3)
                || '-' || substr(H, 7, 12),
              case when N %% 3 = 0 then 'page_view' else 'view_item' end, 2, A, A,
              cast(md5((hashint8(N) %% %2$d)::text) as uuid)::text, cast(md5((N / 10)::text) as uuid)::text,
              case when N %% 20 = 0 then N %% 5000 end, 'fernhollow', 'en-US', 'GRANTED', N, 'PRODUCT', 'BROWSER',
              'PHONE', 'Android', 'SEARCH', 'US', 'CA', 'America/Los_Angeles', N %% 30 = 0,
              case when N %% 3 = 0 then '/shelter/tents/' || N %% 500 end
            from (select N, A, md5(N::text) as H, lpad(to_hex((extract(epoch from A) * 1000)::bigint), 12, '0') as T
              from (select N, localtimestamp - interval '365 days' * (1 - N::double precision / %1$d) as A
                from generate_series(?, ?) N) X) Y""";

    private static final String ITEMS =
            """
            insert into TRELLIS_SIGNAL_ITEM (SIGNAL_ID, ITEM_POSITION, PRODUCT_ID, QUANTITY)
            select N, 0, hashint8(N) & 8191, 1 from generate_series(?, ?) N where N %% 3 <> 0""";

    private final DataSource database;

    GrownTable(DataSource database) {
        this.database = database;
    }

    /** Replaces what is there. */
    void fill(long rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate TRELLIS_SIGNAL_ITEM, TRELLIS_SIGNAL, TRELLIS_DAY_CHANGE");
            for (String sql : DROP) {
                statement.execute(sql);
            }
            for (long from = 1; from <= rows; from += CHUNK) {
                long to = Math.min(rows, from + CHUNK - 1);
                insert(connection, SIGNALS.formatted(rows, rows / SIGNALS_PER_VISITOR), from, to);
                insert(connection, ITEMS.formatted(), from, to);
            }
            for (String sql : CREATE) {
                statement.execute(sql);
            }
        }
    }

    private static void insert(Connection connection, String sql, long from, long to) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, from);
            insert.setLong(2, to);
            insert.executeUpdate();
        }
    }

    String size() throws SQLException {
        String sql = "select pg_size_pretty(pg_table_size('trellis_signal') + pg_table_size('trellis_signal_item'))"
                + " || ' + ' || pg_size_pretty(pg_indexes_size('trellis_signal') + pg_indexes_size('trellis_signal_item'))";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Visitors that have signals. */
    List<String> visitors(int count) throws SQLException {
        String sql = "select VISITOR_ID from TRELLIS_SIGNAL tablesample system_rows(" + count + ")";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists tsm_system_rows");
            List<String> visitors = new java.util.ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    visitors.add(rows.getString(1));
                }
            }
            return visitors;
        }
    }
}
