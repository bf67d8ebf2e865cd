package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Numbers for rows of signals, known before they are inserted so that items need no second look. Each node takes them
 * from the database in blocks; those that it does not use stay unused.
 */
final class SignalIds {

    private static final int BLOCK = 10_000;

    private final Transactions transactions;
    private long next;
    private long end;

    SignalIds(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The first of so many numbers in a row. To be asked before a connection is taken, since it may take one. */
    synchronized long take(int count) {
        if (end - next < count) {
            int size = Math.max(BLOCK, count);
            next = transactions.run("numbering signals", c -> block(c, size));
            end = next + size;
        }
        long first = next;
        next += count;
        return first;
    }

    private static long block(Connection connection, int size) throws SQLException {
        try (PreparedStatement raise =
                        connection.prepareStatement("update TRELLIS_SIGNAL_ID set NEXT_ID = NEXT_ID + ?");
                PreparedStatement query = connection.prepareStatement("select NEXT_ID from TRELLIS_SIGNAL_ID")) {
            raise.setInt(1, size);
            raise.executeUpdate();
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1) - size;
            }
        }
    }
}
