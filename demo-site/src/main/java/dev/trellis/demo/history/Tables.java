package dev.trellis.demo.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Several tables filled side by side; their rows are sent in the order in which the tables were named. */
final class Tables implements AutoCloseable {

    private final Connection connection;
    private final List<Rows> inOrder = new ArrayList<>();

    Tables(Connection connection) {
        this.connection = connection;
    }

    Rows table(String name, String... columns) throws SQLException {
        Rows rows = new Rows(connection, name, columns);
        inOrder.add(rows);
        return rows;
    }

    void send() throws SQLException {
        for (Rows rows : inOrder) {
            rows.send();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Rows rows : inOrder) {
            rows.close();
        }
    }
}
