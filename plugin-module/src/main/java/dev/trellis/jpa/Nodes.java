package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The nodes of the store, each in a row that it writes itself. */
public final class Nodes {

    private static final String COLUMNS =
            "STARTED_AT, UPDATED_AT, QUEUE_DEPTH, WRITTEN, DROPPED, DUPLICATES, FAILURES, LAST_ERROR, TRAINED_AT,"
                    + " TRAINING_MILLIS, TRAINING_SIGNALS, TRAINING_PRODUCTS, TRAINING_ERROR, READ_LAG, READ_CONNECTED,"
                    + " JOURNAL_BYTES, JOURNAL_PROBLEM, NODE_ID";

    private static final String UPDATE = "update TRELLIS_NODE set "
            + COLUMNS.replace(", NODE_ID", "").replace(",", " = ?,") + " = ? where NODE_ID = ?";

    private static final String INSERT =
            "insert into TRELLIS_NODE (" + COLUMNS + ") values (" + Columns.marks(18) + ")";

    private final Transactions transactions;

    public Nodes(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Keeps what a node reports, in place of what it reported before. */
    public void report(Node node) {
        transactions.run("writing the heartbeat", c -> {
            if (write(c, UPDATE, node) == 0) {
                write(c, INSERT, node);
            }
            return null;
        });
    }

    /** Every node that reported since then, the one with the latest heartbeat first. */
    public List<Node> since(Instant instant) {
        return transactions.run("reading the nodes", c -> select(c, instant));
    }

    /** Forgets nodes that have been silent since then. */
    public int forgetBefore(Instant instant) {
        return transactions.run("forgetting old nodes", c -> {
            try (PreparedStatement delete = c.prepareStatement("delete from TRELLIS_NODE where UPDATED_AT < ?")) {
                delete.setObject(1, Columns.utc(instant));
                return delete.executeUpdate();
            }
        });
    }

    /** Forgets one node, for it has ended. */
    public void forget(String id) {
        transactions.run("signing off a node", c -> {
            try (PreparedStatement delete = c.prepareStatement("delete from TRELLIS_NODE where NODE_ID = ?")) {
                delete.setString(1, Columns.text(id, 64));
                return delete.executeUpdate();
            }
        });
    }

    private static int write(Connection connection, String sql, Node node) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setObject(1, Columns.utc(node.startedAt()));
            write.setObject(2, Columns.utc(node.updatedAt()));
            write.setInt(3, node.queue().depth());
            write.setLong(4, node.queue().written());
            write.setLong(5, node.queue().dropped());
            write.setLong(6, node.queue().duplicates());
            write.setLong(7, node.queue().failures());
            write.setString(8, node.lastError().map(e -> Columns.text(e, 200)).orElse(null));
            bindTraining(write, node.training());
            write.setObject(14, node.reading().map(Node.Reading::lag).orElse(null), Types.BIGINT);
            write.setObject(15, node.reading().map(Node.Reading::connected).orElse(null), Types.BOOLEAN);
            write.setLong(16, node.queue().journalBytes());
            write.setString(17, Columns.text(node.queue().journalProblem().orElse(null), 100));
            write.setString(18, Columns.text(node.id(), 64));
            return write.executeUpdate();
        }
    }

    private static void bindTraining(PreparedStatement write, Optional<Node.Training> training) throws SQLException {
        write.setObject(9, training.map(t -> Columns.utc(t.at())).orElse(null));
        write.setObject(10, training.map(Node.Training::millis).orElse(null), Types.BIGINT);
        write.setObject(11, training.map(Node.Training::signals).orElse(null), Types.BIGINT);
        write.setObject(12, training.map(Node.Training::products).orElse(null), Types.INTEGER);
        write.setString(
                13,
                training.flatMap(Node.Training::error)
                        .map(e -> Columns.text(e, 200))
                        .orElse(null));
    }

    private static List<Node> select(Connection connection, Instant since) throws SQLException {
        String sql = "select " + COLUMNS + " from TRELLIS_NODE where UPDATED_AT >= ? order by UPDATED_AT desc";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, Columns.utc(since));
            List<Node> nodes = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    nodes.add(node(rows));
                }
            }
            return nodes;
        }
    }

    private static Node node(ResultSet row) throws SQLException {
        return new Node(
                row.getString("NODE_ID"),
                Columns.instant(row, "STARTED_AT"),
                Columns.instant(row, "UPDATED_AT"),
                new Node.Queue(
                        row.getInt("QUEUE_DEPTH"),
                        row.getLong("WRITTEN"),
                        row.getLong("DROPPED"),
                        row.getLong("DUPLICATES"),
                        row.getLong("FAILURES"),
                        row.getLong("JOURNAL_BYTES"),
                        Optional.ofNullable(row.getString("JOURNAL_PROBLEM"))),
                Optional.ofNullable(row.getString("LAST_ERROR")),
                training(row),
                reading(row));
    }

    private static Optional<Node.Reading> reading(ResultSet row) throws SQLException {
        long lag = row.getLong("READ_LAG");
        return row.wasNull() ? Optional.empty() : Optional.of(new Node.Reading(lag, row.getBoolean("READ_CONNECTED")));
    }

    private static Optional<Node.Training> training(ResultSet row) throws SQLException {
        Instant at = Columns.instant(row, "TRAINED_AT");
        Optional<String> error = Optional.ofNullable(row.getString("TRAINING_ERROR"));
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(new Node.Training(
                at,
                row.getLong("TRAINING_MILLIS"),
                row.getLong("TRAINING_SIGNALS"),
                row.getInt("TRAINING_PRODUCTS"),
                error));
    }
}
