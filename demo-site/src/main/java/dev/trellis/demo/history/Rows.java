package dev.trellis.demo.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of one table, kept until they are sent together. */
final class Rows implements AutoCloseable {

    private final PreparedStatement insert;

    Rows(Connection connection, String table, String... columns) throws SQLException {
        String places = Arrays.stream(columns).map(c -> "?").collect(Collectors.joining(", "));
        insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    void send() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
