package dev.trellis.jpa;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns rows back into signals. */
final class SignalReader {

    private static final Logger log = LoggerFactory.getLogger(SignalReader.class);

    /** A stored signal; without one where a newer version of Trellis wrote a kind that this one does not know. */
    record Stored(long id, Instant occurredAt, Optional<Signal> signal) {}

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
                    Row row = Row.of(rows);
                    List<Item> items = new ArrayList<>();
                    do {
                        item(rows).ifPresent(items::add);
                        more = rows.next();
                    } while (more && rows.getLong("SIGNAL_ID") == id);
                    signals.add(new Stored(id, row.header().occurredAt(), row.signal(items)));
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

    private record Row(
            String type,
            SignalHeader header,
            String path,
            long category,
            String term,
            long order,
            Optional<BigDecimal> value,
            Optional<String> currency) {

        static Row of(ResultSet row) throws SQLException {
            SignalHeader header = new SignalHeader(
                    UUID.fromString(row.getString("EVENT_ID")),
                    Columns.instant(row, "OCCURRED_AT"),
                    Columns.instant(row, "RECEIVED_AT"),
                    new VisitorId(UUID.fromString(row.getString("VISITOR_ID"))),
                    UUID.fromString(row.getString("SESSION_ID")),
                    Columns.id(row, "CUSTOMER_ID").map(CustomerId::new),
                    row.getString("SITE"),
                    row.getString("LOCALE"),
                    Consent.valueOf(row.getString("CONSENT")),
                    PageType.valueOf(row.getString("PAGE_TYPE")));
            return new Row(
                    row.getString("EVENT_TYPE"),
                    header,
                    row.getString("PATH"),
                    row.getLong("CATEGORY_ID"),
                    row.getString("SEARCH_TERM"),
                    row.getLong("ORDER_ID"),
                    Columns.amount(row, "ORDER_VALUE"),
                    Optional.ofNullable(row.getString("CURRENCY")));
        }

        Optional<Signal> signal(List<Item> items) {
            Optional<SignalType> known = known(type);
            return known.map(kind -> switch (kind) {
                case PAGE_VIEW -> new Signal.PageView(header, path);
                case VIEW_ITEM -> new Signal.ViewItem(header, items.get(0));
                case VIEW_ITEM_LIST -> new Signal.ViewItemList(header, category);
                case SEARCH -> new Signal.Search(header, term);
                case ADD_TO_CART -> new Signal.AddToCart(header, items.get(0));
                case REMOVE_FROM_CART -> new Signal.RemoveFromCart(header, items.get(0));
                case VIEW_CART -> new Signal.ViewCart(header);
                case PURCHASE -> new Signal.Purchase(header, order, value.orElse(BigDecimal.ZERO), currency, items);
                case LOGIN -> new Signal.Login(header);
            });
        }

        private static Optional<SignalType> known(String wireName) {
            try {
                return Optional.of(SignalType.ofWireName(wireName));
            } catch (IllegalArgumentException e) {
                log.debug("Left out a signal of kind '{}', which this version does not know", wireName, e);
                return Optional.empty();
            }
        }
    }
}
