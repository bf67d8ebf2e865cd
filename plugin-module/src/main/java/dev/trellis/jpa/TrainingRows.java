package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on TRELLIS_MODEL, and its rows. */
final class TrainingRows {

    private TrainingRows() {}

    /** @param assignments with a mark for each value */
    static int update(Connection connection, String assignments, long id, Object... values) throws SQLException {
        String sql = "update TRELLIS_MODEL set " + assignments + " where MODEL_ID = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.setLong(values.length + 1, id);
            return update.executeUpdate();
        }
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    static StoredTraining one(Connection connection, long id) throws SQLException {
        return select(connection, "select * from TRELLIS_MODEL where MODEL_ID = " + id)
                .get(0);
    }

    static List<StoredTraining> select(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<StoredTraining> found = new ArrayList<>();
            while (row.next()) {
                found.add(training(row));
            }
            return found;
        }
    }

    private static StoredTraining training(ResultSet row) throws SQLException {
        return new StoredTraining(
                row.getLong("MODEL_ID"),
                StoredTraining.Status.valueOf(row.getString("STATUS")),
                Columns.instant(row, "CREATED_AT"),
                Columns.instant(row, "UPDATED_AT"),
                Optional.ofNullable(Columns.instant(row, "STARTED_AT")),
                Optional.ofNullable(Columns.instant(row, "ENDED_AT")),
                text(row, "NODE_ID"),
                text(row, "ALGORITHM"),
                text(row, "PARAMETERS"),
                Optional.ofNullable(Columns.instant(row, "CUT_AT")),
                row.getLong("HOLD_OUT_SECOND"),
                new StoredTraining.Size(
                        row.getLong("SIGNALS"),
                        row.getInt("SHOPPERS"),
                        row.getInt("PRODUCTS"),
                        row.getLong("MODEL_BYTES")),
                new StoredTraining.Progress(
                        text(row, "STAGE"), row.getInt("PERCENT_DONE"), row.getInt("STEPS_TAKEN_OVER")),
                judgement(row),
                text(row, "VERDICT"));
    }

    private static Optional<StoredTraining.Judgement> judgement(ResultSet row) throws SQLException {
        double score = row.getDouble("SCORE");
        if (row.wasNull()) {
            return Optional.empty();
        }
        double before = row.getDouble("SCORE_BEFORE");
        Optional<Double> compared = row.wasNull() ? Optional.empty() : Optional.of(before);
        return Optional.of(new StoredTraining.Judgement(text(row, "METRIC"), score, compared, row.getInt("CASES")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
