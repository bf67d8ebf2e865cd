package dev.trellis.demo.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Takes ids out of Broadleaf's SEQUENCE_GENERATOR, so that what the store saves later gets others. Hibernate's pooled
 * generator reads the value V there and hands out V - 50 to V - 1: a reserved range begins at V, and the new value lies
 * one such pool above its end. Each reservation is a transaction of its own, as Hibernate's are.
 */
final class Sequences {

    private static final int POOL = 50;

    private final DataSource store;

    Sequences(DataSource store) {
        this.store = store;
    }

    /** @param segment Broadleaf's name for the sequence, mostly the entity's simple class name */
    Range reserve(String segment, long count) throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long first = moveOn(connection, segment, count + POOL + 1);
                connection.commit();
                return new Range(first, first + count);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** @return the value before */
    private static long moveOn(Connection connection, String segment, long by) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE SEQUENCE_GENERATOR SET ID_VAL = ID_VAL + ? WHERE ID_NAME = ?")) {
            update.setLong(1, by);
            update.setString(2, segment);
            if (update.executeUpdate() > 0) {
                return read(connection, segment) - by;
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO SEQUENCE_GENERATOR (ID_VAL, ID_NAME) VALUES (?, ?)")) {
            insert.setLong(1, 1 + by);
            insert.setString(2, segment);
            insert.executeUpdate();
            return 1;
        }
    }

    private static long read(Connection connection, String segment) throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("SELECT ID_VAL FROM SEQUENCE_GENERATOR WHERE ID_NAME = ?")) {
            read.setString(1, segment);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Ids that are ours. */
    static final class Range {

        private long next;
        private final long end;

        private Range(long next, long end) {
            this.next = next;
            this.end = end;
        }

        long next() {
            if (next >= end) {
                throw new IllegalStateException("More rows than ids were reserved.");
            }
            return next++;
        }
    }
}
