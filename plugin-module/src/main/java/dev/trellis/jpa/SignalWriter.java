package dev.trellis.jpa;

import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Inserts signals and their items with one statement batch each. */
final class SignalWriter {

    private static final int IDS_PER_QUERY = 500;

    private static final String INSERT_SIGNAL = "insert into TRELLIS_SIGNAL ("
            + Arrays.stream(SignalColumns.values()).map(Enum::name).collect(Collectors.joining(", "))
            + ") values (" + Columns.marks(SignalColumns.values().length) + ")";

    private static final String INSERT_ITEM =
            """
            insert into TRELLIS_SIGNAL_ITEM (SIGNAL_ID, ITEM_POSITION, PRODUCT_ID, SKU_ID, QUANTITY, PRICE, CURRENCY)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private SignalWriter() {}

    /** The row ids of those events that are stored, by event id. */
    static Map<String, Long> stored(Connection connection, Collection<String> events) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        List<String> all = new ArrayList<>(events);
        for (int start = 0; start < all.size(); start += IDS_PER_QUERY) {
            List<String> some = all.subList(start, Math.min(all.size(), start + IDS_PER_QUERY));
            String sql = "select EVENT_ID, SIGNAL_ID from TRELLIS_SIGNAL where EVENT_ID in ("
                    + Columns.marks(some.size()) + ")";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < some.size(); i++) {
                    query.setString(i + 1, some.get(i));
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return found;
    }

    static void insert(Connection connection, Collection<Signal> signals) throws SQLException {
        insertSignals(connection, signals);
        List<Signal> withItems =
                signals.stream().filter(signal -> !signal.items().isEmpty()).toList();
        if (!withItems.isEmpty()) {
            insertItems(connection, withItems, ids(connection, withItems));
        }
    }

    /** Asked for, because drivers differ in whether and in which order a batch tells the ids that it made. */
    private static Map<String, Long> ids(Connection connection, List<Signal> signals) throws SQLException {
        return stored(
                connection,
                signals.stream()
                        .map(signal -> signal.header().eventId().toString())
                        .toList());
    }

    private static void insertSignals(Connection connection, Collection<Signal> signals) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SIGNAL)) {
            for (Signal signal : signals) {
                bind(insert, SignalColumns.values(signal));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, List<Object> values) throws SQLException {
        SignalColumns[] columns = SignalColumns.values();
        for (int i = 0; i < columns.length; i++) {
            if (values.get(i) == null) {
                insert.setNull(i + 1, columns[i].sqlType());
            } else {
                insert.setObject(i + 1, values.get(i));
            }
        }
    }

    private static void insertItems(Connection connection, List<Signal> signals, Map<String, Long> ids)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ITEM)) {
            for (Signal signal : signals) {
                long id = ids.get(signal.header().eventId().toString());
                List<Item> items = signal.items();
                for (int position = 0; position < items.size(); position++) {
                    bindItem(insert, id, position, items.get(position));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bindItem(PreparedStatement insert, long signal, int position, Item item) throws SQLException {
        insert.setLong(1, signal);
        insert.setInt(2, position);
        insert.setLong(3, item.product().value());
        insert.setObject(4, item.sku().orElse(null), Types.BIGINT);
        insert.setInt(5, item.quantity());
        insert.setBigDecimal(6, item.price().orElse(null));
        insert.setString(7, item.currency().orElse(null));
    }
}
