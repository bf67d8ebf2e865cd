package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Deletes what is too old, in transactions so short that no writer waits for them. */
public final class Retention {

    private final Transactions transactions;
    private final int batch;

    /** @param batch signals per transaction */
    public Retention(DataSource database, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("trellis.retention.batch has to be at least 1, not " + batch);
        }
        this.transactions = new Transactions(database);
        this.batch = batch;
    }

    /**
     * Deletes a batch of the oldest signals from before that moment.
     *
     * @return whether there may be more
     */
    public boolean deleteSignalsBefore(Instant moment) {
        return transactions.runReadCommitted("deleting old signals", c -> {
            List<Long> oldest = oldest(c, moment);
            deleteEach(c, "delete from TRELLIS_SIGNAL_ITEM where SIGNAL_ID in ", oldest);
            deleteEach(c, "delete from TRELLIS_SIGNAL where SIGNAL_ID in ", oldest);
            return oldest.size() == batch;
        });
    }

    private List<Long> oldest(Connection connection, Instant before) throws SQLException {
        String sql =
                "select SIGNAL_ID from TRELLIS_SIGNAL where OCCURRED_AT < ? order by OCCURRED_AT, SIGNAL_ID limit ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, Columns.utc(before));
            query.setInt(2, batch);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private static void deleteEach(Connection connection, String sql, List<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(sql + "(" + Columns.marks(ids.size()) + ")")) {
                for (int i = 0; i < ids.size(); i++) {
                    delete.setLong(i + 1, ids.get(i));
                }
                delete.executeUpdate();
            }
        }
    }

    /** Forgets who was erased before that moment: nothing that old is taken in any more. */
    public int forgetErasedBefore(Instant moment) {
        return transactions.run("forgetting old erasures", c -> {
            try (PreparedStatement delete =
                    c.prepareStatement("delete from TRELLIS_ERASED_VISITOR where ERASED_AT < ?")) {
                delete.setObject(1, Columns.utc(moment));
                return delete.executeUpdate();
            }
        });
    }
}
