package dev.trellis.demo.signals;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/**
 * The stored signals of what shoppers do, as a test reads them. They arrive soon after the click, not with it. What the
 * page's units were asked for is left out.
 */
final class Signals {

    private static final long PATIENCE_MILLIS = 30_000;

    private static final String OF_VISITOR =
            """
            select S.EVENT_TYPE, S.PAGE_TYPE, I.PRODUCT_ID, I.QUANTITY
            from TRELLIS_SIGNAL S left join TRELLIS_SIGNAL_ITEM I on I.SIGNAL_ID = S.SIGNAL_ID
            where S.VISITOR_ID = ? and S.EVENT_TYPE <> 'recommendation_request'
            order by S.OCCURRED_AT, S.SIGNAL_ID, I.ITEM_POSITION""";

    private final OpenDatabase database;

    Signals(OpenDatabase database) {
        this.database = database;
    }

    /** Kind, page, product and quantity of each, oldest first, as soon as there are so many. */
    List<String> of(String visitor, int expected) throws SQLException, InterruptedException {
        return await(visitor, rows -> rows.size() >= expected);
    }

    /** The same, as soon as the given one is among them. */
    List<String> ofUntil(String visitor, String last) throws SQLException, InterruptedException {
        return await(visitor, rows -> rows.contains(last));
    }

    boolean gone(String visitor) throws SQLException, InterruptedException {
        return await(visitor, List::isEmpty).isEmpty();
    }

    long newest() throws SQLException {
        return Long.parseLong(database.rows("select coalesce(max(SIGNAL_ID), 0) from TRELLIS_SIGNAL")
                .get(0));
    }

    List<String> visitorsAfter(long signal) throws SQLException {
        return database.rows("select distinct VISITOR_ID from TRELLIS_SIGNAL where SIGNAL_ID > ?", signal);
    }

    private List<String> await(String visitor, Predicate<List<String>> enough)
            throws SQLException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        List<String> rows = database.rows(OF_VISITOR, visitor);
        while (!enough.test(rows) && System.currentTimeMillis() < until) {
            Thread.sleep(100);
            rows = database.rows(OF_VISITOR, visitor);
        }
        return rows;
    }
}
