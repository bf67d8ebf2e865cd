package dev.trellis.jpa;

import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.store.NewSignals;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Inserts signals and their items. */
final class SignalWriter {

    private static final RowInsert SIGNALS =
            new RowInsert("TRELLIS_SIGNAL", SignalColumns.names(), SignalColumns.sqlTypes());

    static final int[] ITEM_TYPES = {
        Types.BIGINT, Types.INTEGER, Types.BIGINT, Types.BIGINT, Types.INTEGER, Types.DECIMAL, Types.VARCHAR
    };

    private static final RowInsert ITEMS = new RowInsert(
            "TRELLIS_SIGNAL_ITEM",
            "SIGNAL_ID, ITEM_POSITION, PRODUCT_ID, SKU_ID, QUANTITY, PRICE, CURRENCY",
            ITEM_TYPES);

    private SignalWriter() {}

    /** @param firstId the signals get this number and the ones after it */
    static void insert(Connection connection, List<NewSignals.One> signals, long firstId) throws SQLException {
        List<Object[]> rows = new ArrayList<>(signals.size());
        List<Object[]> itemRows = new ArrayList<>();
        long id = firstId;
        for (NewSignals.One one : signals) {
            rows.add(SignalColumns.values(id, one.signal(), one.fingerprint()));
            addItems(itemRows, id++, one.signal());
        }
        SIGNALS.into(connection, rows);
        ITEMS.into(connection, itemRows);
    }

    private static void addItems(List<Object[]> rows, long id, Signal signal) {
        int position = 0;
        for (Item item : signal.items()) {
            rows.add(new Object[] {
                id,
                position++,
                item.product().value(),
                item.sku().orElse(null),
                item.quantity(),
                item.price().orElse(null),
                item.currency().orElse(null)
            });
        }
    }
}
