package dev.trellis.jpa;

import dev.trellis.signal.Fingerprint;
import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The same rows by {@code addBatch} and {@code executeBatch}, with all that can be made before made before. */
final class PlainBatch {

    private static final String SIGNAL = "insert into TRELLIS_SIGNAL (" + SignalColumns.names() + ") values ("
            + Columns.marks(SignalColumns.values().length) + ")";
    private static final String ITEM =
            "insert into TRELLIS_SIGNAL_ITEM (SIGNAL_ID, ITEM_POSITION, PRODUCT_ID, SKU_ID, QUANTITY, PRICE, CURRENCY)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    PlainBatch(DataSource database) {
        this.database = database;
    }

    record Rows(List<Object[]> signals, List<Object[]> items) {}

    static Rows rows(List<Signal> batch, long firstId) {
        List<Object[]> signals = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        long id = firstId;
        for (Signal signal : batch) {
            signals.add(SignalColumns.values(id, signal, Fingerprint.of(signal)));
            int position = 0;
            for (Item item : signal.items()) {
                items.add(new Object[] {
                    id,
                    position++,
                    item.product().value(),
                    item.sku().orElse(null),
                    item.quantity(),
                    item.price().orElse(null),
                    item.currency().orElse(null)
                });
            }
            id++;
        }
        return new Rows(signals, items);
    }

    void insert(Rows rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, SIGNAL, rows.signals(), SignalColumns.sqlTypes());
            insert(connection, ITEM, rows.items(), SignalWriter.ITEM_TYPES);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows, int[] types)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    if (row[i] == null) {
                        statement.setNull(i + 1, types[i]);
                    } else {
                        statement.setObject(i + 1, row[i]);
                    }
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
