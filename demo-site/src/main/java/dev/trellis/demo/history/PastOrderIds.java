package dev.trellis.demo.history;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** Finds a written order again: a customer submits one at a time. */
final class PastOrderIds {

    record Stored(long id, BigDecimal total) {}

    /** @param at in the JVM's zone, as the column has it: read back, the hour before winter time is ambiguous. */
    private record Key(long customer, LocalDateTime at) {}

    private final Map<Key, Stored> orders = new HashMap<>();

    static PastOrderIds read(Connection connection) throws SQLException {
        PastOrderIds ids = new PastOrderIds();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CUSTOMER_ID, SUBMIT_DATE, ORDER_ID, ORDER_TOTAL"
                        + " FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED'")) {
            while (rows.next()) {
                ids.orders.put(
                        new Key(rows.getLong(1), rows.getTimestamp(2).toLocalDateTime()),
                        new Stored(rows.getLong(3), rows.getBigDecimal(4)));
            }
        }
        return ids;
    }

    Stored of(PastOrder order, long customer) {
        Stored stored = orders.get(new Key(customer, Timestamp.from(order.at()).toLocalDateTime()));
        if (stored == null) {
            throw new IllegalStateException(
                    "An order of the story is not in the store any more. Begin anew with demo-site/start --fresh.");
        }
        return stored;
    }
}
