package dev.trellis.demo.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the filling has come, as a row among Broadleaf's system properties. It keeps the history's end too, so that an
 * interrupted filling goes on with the same story.
 *
 * @param complete whether the signals are in as well; orders are, as soon as there is a mark
 */
record Mark(boolean complete, Instant now) {

    private static final String NAME = "demo.history";

    // Negative, as all of the demo's own first rows: outside every sequence.
    private static final long ID = -1;

    static Optional<Mark> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT PROPERTY_VALUE FROM BLC_SYSTEM_PROPERTY WHERE PROPERTY_NAME = '" + NAME + "'")) {
            if (!row.next()) {
                return Optional.empty();
            }
            String[] parts = row.getString(1).split(" until ");
            return Optional.of(new Mark(parts[0].equals("complete"), Instant.parse(parts[1])));
        }
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE BLC_SYSTEM_PROPERTY SET PROPERTY_VALUE = ? WHERE PROPERTY_NAME = ?")) {
            update.setString(1, value());
            update.setString(2, NAME);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO BLC_SYSTEM_PROPERTY (PROPERTY_VALUE, PROPERTY_NAME, BLC_SYSTEM_PROPERTY_ID)"
                        + " VALUES (?, ?, ?)")) {
            insert.setString(1, value());
            insert.setString(2, NAME);
            insert.setLong(3, ID);
            insert.executeUpdate();
        }
    }

    private String value() {
        return (complete ? "complete" : "orders") + " until " + now;
    }
}
