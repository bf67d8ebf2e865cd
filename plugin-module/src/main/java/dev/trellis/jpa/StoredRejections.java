package dev.trellis.jpa;

import dev.trellis.signal.Rejection;
import dev.trellis.signal.SignalType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The latest rejections of all nodes, for the admin, which is a process of its own. */
public final class StoredRejections {

    /** How many are kept. */
    public static final int KEPT = 1_000;

    private static final RowInsert INSERT = new RowInsert(
            "TRELLIS_REJECTION",
            "REJECTED_AT, NODE_ID, REASON, CHANNEL, EVENT_TYPE, FIELD, DETAIL",
            Types.TIMESTAMP,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR);

    private final Transactions transactions;

    public StoredRejections(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Keeps these, and of all the {@link #KEPT} latest. */
    public void add(String node, List<Rejection> rejections) {
        if (!rejections.isEmpty()) {
            transactions.run("keeping rejections", c -> {
                INSERT.into(c, rejections.stream().map(each -> row(node, each)).toList());
                return trim(c);
            });
        }
    }

    /** The latest first. */
    public List<StoredRejection> latest(int limit) {
        return transactions.run("reading rejections", c -> select(c, limit));
    }

    private static Object[] row(String node, Rejection rejection) {
        return new Object[] {
            Columns.utc(rejection.at()),
            Columns.text(node, 64),
            rejection.reason().wireName(),
            rejection.channel().name(),
            rejection.type().map(SignalType::wireName).orElse(null),
            Columns.text(rejection.field(), 100),
            Columns.text(rejection.detail(), 200)
        };
    }

    private static int trim(Connection connection) throws SQLException {
        String sql = "select REJECTION_ID from TRELLIS_REJECTION order by REJECTION_ID desc limit 1 offset " + KEPT;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                return 0;
            }
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from TRELLIS_REJECTION where REJECTION_ID <= ?")) {
                delete.setLong(1, rows.getLong(1));
                return delete.executeUpdate();
            }
        }
    }

    private static List<StoredRejection> select(Connection connection, int limit) throws SQLException {
        String sql = "select * from TRELLIS_REJECTION order by REJECTION_ID desc limit ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, limit);
            List<StoredRejection> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredRejection(
                            Columns.instant(row, "REJECTED_AT"),
                            row.getString("NODE_ID"),
                            row.getString("REASON"),
                            row.getString("CHANNEL"),
                            Optional.ofNullable(row.getString("EVENT_TYPE")),
                            row.getString("FIELD"),
                            row.getString("DETAIL")));
                }
            }
            return found;
        }
    }
}
