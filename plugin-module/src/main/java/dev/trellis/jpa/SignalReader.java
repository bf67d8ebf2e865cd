package dev.trellis.jpa;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns rows back into signals. */
final class SignalReader {

    private static final Logger log = LoggerFactory.getLogger(SignalReader.class);

    /** A stored signal; without one where a newer version of Trellis wrote a kind that this one does not know. */
    record Stored(long id, Instant occurredAt, Optional<Signal> signal, boolean robot) {}

    /** One signal per row and item; the rows of a signal follow each other. */
    private static final String SELECT =
            """
            select S.*, I.PRODUCT_ID, I.SKU_ID, I.QUANTITY, I.PRICE, I.CURRENCY as ITEM_CURRENCY
            from (select * from TRELLIS_SIGNAL where %1$s order by OCCURRED_AT %2$s, SIGNAL_ID %2$s limit ?) S
            left join TRELLIS_SIGNAL_ITEM I on I.SIGNAL_ID = S.SIGNAL_ID
            order by S.OCCURRED_AT %2$s, S.SIGNAL_ID %2$s, I.ITEM_POSITION""";

    private SignalReader() {}

    static List<Stored> oldestFirst(Connection connection, String where, List<?> parameters, int limit)
            throws SQLException {
        return select(connection, SELECT.formatted(where, "asc"), parameters, limit);
    }

    static List<Stored> newestFirst(Connection connection, String where, List<?> parameters, int limit)
            throws SQLException {
        return select(connection, SELECT.formatted(where, "desc"), parameters, limit);
    }

    private static List<Stored> select(Connection connection, String sql, List<?> parameters, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            query.setInt(parameters.size() + 1, limit);
            List<Stored> signals = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                boolean more = rows.next();
                while (more) {
                    long id = rows.getLong("SIGNAL_ID");
                    SignalRow row = SignalRow.of(rows);
                    List<Item> items = new ArrayList<>();
                    do {
                        item(rows).ifPresent(items::add);
                        more = rows.next();
                    } while (more && rows.getLong("SIGNAL_ID") == id);
                    signals.add(new Stored(
                            id,
                            row.header().occurredAt(),
                            signal(row, items),
                            row.header().context().robot()));
                }
            }
            return signals;
        }
    }

    private static Optional<Item> item(ResultSet row) throws SQLException {
        Optional<Long> product = Columns.id(row, "PRODUCT_ID");
        if (product.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                new ProductId(product.get()),
                Columns.id(row, "SKU_ID"),
                row.getInt("QUANTITY"),
                Columns.amount(row, "PRICE"),
                Optional.ofNullable(row.getString("ITEM_CURRENCY"))));
    }

    private static Optional<Signal> signal(SignalRow row, List<Item> items) {
        Optional<SignalType> type = SignalType.ofWireName(row.type());
        if (type.isEmpty()) {
            log.debug("Left out a signal of kind '{}', which this version does not know", row.type());
            return Optional.empty();
        }
        try {
            return Optional.of(row.details(items).signal(type.get(), row.header()));
        } catch (MalformedSignalException e) {
            log.warn("Left out a stored {} signal that is not whole: {}", row.type(), e.getMessage());
            return Optional.empty();
        }
    }
}
