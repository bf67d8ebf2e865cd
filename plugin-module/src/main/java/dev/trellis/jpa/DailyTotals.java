package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Totals per day (UTC) and kind, and those per product and per visitor: TRELLIS_DAY_TYPE, TRELLIS_DAY_PRODUCT and
 * TRELLIS_DAY_VISITOR. Units and amounts are those of the items; an order counts with its own value. Robots are left out.
 */
public final class DailyTotals {

    private static final List<String> TABLES =
            List.of("TRELLIS_DAY_TYPE", "TRELLIS_DAY_PRODUCT", "TRELLIS_DAY_VISITOR");

    /** One row per signal of a day, with the sums of its items. */
    private static final String SIGNALS =
            """
            (select S.EVENT_TYPE, S.VISITOR_ID, coalesce(S.CURRENCY, max(I.CURRENCY), '') as CURRENCY,
              coalesce(sum(I.QUANTITY), 0) as UNITS,
              coalesce(S.ORDER_VALUE, sum(I.PRICE * I.QUANTITY), 0) as AMOUNT
            from TRELLIS_SIGNAL S
            left join TRELLIS_SIGNAL_ITEM I on I.SIGNAL_ID = S.SIGNAL_ID and I.SIGNAL_ID between ? and ?
            where S.OCCURRED_AT >= ? and S.OCCURRED_AT < ? and (S.ROBOT is null or S.ROBOT = false)
            group by S.SIGNAL_ID, S.EVENT_TYPE, S.VISITOR_ID, S.CURRENCY, S.ORDER_VALUE) X
            """;

    private static final String PER_TYPE =
            """
            insert into TRELLIS_DAY_TYPE (TOTAL_DAY, EVENT_TYPE, CURRENCY, SIGNALS, UNITS, AMOUNT)
            select cast(? as date), EVENT_TYPE, CURRENCY, count(*), sum(UNITS), sum(AMOUNT)
            from """
                    + SIGNALS + "group by EVENT_TYPE, CURRENCY";

    private static final String PER_VISITOR =
            """
            insert into TRELLIS_DAY_VISITOR (TOTAL_DAY, VISITOR_ID, EVENT_TYPE, CURRENCY, SIGNALS, UNITS, AMOUNT)
            select cast(? as date), VISITOR_ID, EVENT_TYPE, CURRENCY, count(*), sum(UNITS), sum(AMOUNT)
            from """
                    + SIGNALS + "group by VISITOR_ID, EVENT_TYPE, CURRENCY";

    /** A product that is in one signal twice, as two variants, is one signal. */
    private static final String PER_PRODUCT =
            """
            insert into TRELLIS_DAY_PRODUCT (TOTAL_DAY, PRODUCT_ID, EVENT_TYPE, CURRENCY, SIGNALS, UNITS, AMOUNT)
            select cast(? as date), I.PRODUCT_ID, S.EVENT_TYPE, coalesce(I.CURRENCY, ''),
              count(distinct S.SIGNAL_ID), sum(I.QUANTITY), coalesce(sum(I.PRICE * I.QUANTITY), 0)
            from TRELLIS_SIGNAL S
            join TRELLIS_SIGNAL_ITEM I on I.SIGNAL_ID = S.SIGNAL_ID and I.SIGNAL_ID between ? and ?
            where S.OCCURRED_AT >= ? and S.OCCURRED_AT < ? and (S.ROBOT is null or S.ROBOT = false)
            group by I.PRODUCT_ID, S.EVENT_TYPE, coalesce(I.CURRENCY, '')""";

    private final Transactions transactions;

    public DailyTotals(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** The days whose signals changed since their totals were made, oldest first. */
    public List<LocalDate> due() {
        return transactions.run("looking for days to total", TouchedDays::all);
    }

    /**
     * Makes the totals of one day anew, in one transaction. What changes meanwhile leaves its mark behind, since the marks
     * are taken away before the signals are read: then the day is due again.
     */
    public void make(LocalDate day) {
        transactions.runReadCommitted("totalling a day", c -> {
            TouchedDays.remove(c, day);
            for (String table : TABLES) {
                delete(c, table + " where TOTAL_DAY = ?", day);
            }
            Numbers numbers = numbers(c, day);
            insert(c, PER_TYPE, day, numbers);
            insert(c, PER_PRODUCT, day, numbers);
            insert(c, PER_VISITOR, day, numbers);
            return null;
        });
    }

    /** Keeps the totals of a day as they are, although late signals or an erasure touched it. */
    public void leave(LocalDate day) {
        transactions.run("leaving a day's totals", c -> TouchedDays.remove(c, day));
    }

    /** Forgets the totals of the days before. */
    public void forgetBefore(LocalDate day) {
        for (String table : TABLES) {
            transactions.run("forgetting old totals", c -> delete(c, table + " where TOTAL_DAY < ?", day));
        }
    }

    private static int delete(Connection connection, String rows, LocalDate day) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + rows)) {
            delete.setDate(1, Date.valueOf(day));
            return delete.executeUpdate();
        }
    }

    /**
     * Without these bounds PostgreSQL, for want of a better guess, would look through the items of all days; and without
     * the zeros it would look for the bounds through the numbers of all signals.
     */
    private static Numbers numbers(Connection connection, LocalDate day) throws SQLException {
        String sql =
                """
                select min(SIGNAL_ID + 0), max(SIGNAL_ID + 0) from TRELLIS_SIGNAL
                where OCCURRED_AT >= ? and OCCURRED_AT < ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, day.atStartOfDay());
            query.setObject(2, day.plusDays(1).atStartOfDay());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Numbers(row.getLong(1), row.getLong(2));
            }
        }
    }

    private static void insert(Connection connection, String sql, LocalDate day, Numbers numbers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setDate(1, Date.valueOf(day));
            insert.setLong(2, numbers.first);
            insert.setLong(3, numbers.last);
            insert.setObject(4, day.atStartOfDay());
            insert.setObject(5, day.plusDays(1).atStartOfDay());
            insert.executeUpdate();
        }
    }

    /** Of a day's signals: close to each other, but for those that came late. */
    private record Numbers(long first, long last) {}
}
