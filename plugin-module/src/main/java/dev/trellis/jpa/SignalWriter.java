package dev.trellis.jpa;

import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Inserts signals and their items with one statement batch each. */
final class SignalWriter {

    private static final int IDS_PER_QUERY = 500;

    private static final String INSERT_SIGNAL =
            """
            insert into TRELLIS_SIGNAL (EVENT_ID, EVENT_TYPE, SCHEMA_VERSION, OCCURRED_AT, RECEIVED_AT, VISITOR_ID,
                SESSION_ID, CUSTOMER_ID, SITE, LOCALE, CONSENT, PAGE_TYPE, PATH, CATEGORY_ID, SEARCH_TERM, ORDER_ID,
                ORDER_VALUE, CURRENCY)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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
                bindHeader(insert, signal);
                bindDetails(insert, signal);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bindHeader(PreparedStatement insert, Signal signal) throws SQLException {
        SignalHeader header = signal.header();
        insert.setString(1, header.eventId().toString());
        insert.setString(2, signal.type().wireName());
        insert.setInt(3, SignalHeader.SCHEMA_VERSION);
        insert.setObject(4, Columns.utc(header.occurredAt()));
        insert.setObject(5, Columns.utc(header.receivedAt()));
        insert.setString(6, header.visitor().value().toString());
        insert.setString(7, header.session().toString());
        insert.setObject(8, header.customer().map(c -> c.value()).orElse(null), Types.BIGINT);
        insert.setString(9, Columns.text(header.site(), 100));
        insert.setString(10, Columns.text(header.locale(), 35));
        insert.setString(11, header.consent().name());
        insert.setString(12, header.pageType().name());
    }

    private static void bindDetails(PreparedStatement insert, Signal signal) throws SQLException {
        insert.setString(13, signal instanceof Signal.PageView view ? Columns.text(view.path(), 500) : null);
        insert.setObject(14, signal instanceof Signal.ViewItemList list ? list.category() : null, Types.BIGINT);
        insert.setString(15, signal instanceof Signal.Search search ? Columns.text(search.term(), 200) : null);
        boolean purchase = signal instanceof Signal.Purchase;
        insert.setObject(16, purchase ? ((Signal.Purchase) signal).order() : null, Types.BIGINT);
        insert.setBigDecimal(17, purchase ? ((Signal.Purchase) signal).value() : null);
        insert.setString(18, purchase ? ((Signal.Purchase) signal).currency().orElse(null) : null);
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
