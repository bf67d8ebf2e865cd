package dev.trellis.jpa;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.store.SignalStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Keeps signals in Trellis' own tables of the store's database: HSQLDB, PostgreSQL, MariaDB or MySQL. */
public final class JdbcSignalStore implements SignalStore {

    private static final int PAGE = 2000;

    private final Transactions transactions;

    public JdbcSignalStore(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Known events are rare, so the unique key looks for them; only if it finds one are all looked up. */
    @Override
    public int append(List<Signal> batch) {
        Map<String, Signal> events = new LinkedHashMap<>();
        batch.forEach(signal -> events.putIfAbsent(signal.header().eventId().toString(), signal));
        return transactions.run("keeping signals", c -> insert(c, events.values()), c -> {
            Map<String, Signal> fresh = new LinkedHashMap<>(events);
            fresh.keySet().removeAll(SignalWriter.stored(c, events.keySet()).keySet());
            return insert(c, fresh.values());
        });
    }

    private static int insert(Connection connection, Collection<Signal> signals) throws SQLException {
        if (!signals.isEmpty()) {
            SignalWriter.insert(connection, signals);
            IdentityLinks.add(connection, signals);
        }
        return signals.size();
    }

    /** Page by page along the time index, each page its own short transaction: no cursor and no lock stays open. */
    @Override
    public void read(Instant from, Consumer<Signal> reader) {
        Instant reached = from;
        long lastId = Long.MIN_VALUE;
        List<SignalReader.Stored> page;
        do {
            List<Object> after = List.of(Columns.utc(reached), Columns.utc(reached), lastId);
            page = transactions.run(
                    "reading signals",
                    c -> SignalReader.oldestFirst(
                            c, "OCCURRED_AT >= ? and (OCCURRED_AT > ? or SIGNAL_ID > ?)", after, PAGE));
            for (SignalReader.Stored stored : page) {
                reached = stored.occurredAt();
                lastId = stored.id();
                stored.signal().ifPresent(reader);
            }
        } while (page.size() == PAGE);
    }

    @Override
    public List<Signal> history(Shopper shopper, int limit) {
        return transactions.run("reading a shopper's history", c -> history(c, shopper, limit));
    }

    private static List<Signal> history(Connection connection, Shopper shopper, int limit) throws SQLException {
        List<String> visitors = new ArrayList<>();
        shopper.visitor().ifPresent(visitor -> visitors.add(visitor.value().toString()));
        List<SignalReader.Stored> found = new ArrayList<>();
        if (shopper.customer().isPresent()) {
            CustomerId customer = shopper.customer().get();
            visitors.addAll(IdentityLinks.visitorsOf(connection, customer));
            found.addAll(SignalReader.newestFirst(connection, "CUSTOMER_ID = ?", List.of(customer.value()), limit));
        }
        if (!visitors.isEmpty()) {
            String where = "VISITOR_ID in (" + Columns.marks(visitors.size()) + ") and CUSTOMER_ID is null";
            found.addAll(SignalReader.newestFirst(connection, where, visitors, limit));
        }
        return distinct(found)
                .sorted(Comparator.comparing(SignalReader.Stored::occurredAt)
                        .thenComparing(SignalReader.Stored::id)
                        .reversed())
                .flatMap(stored -> stored.signal().stream())
                .limit(limit)
                .toList();
    }

    private static Stream<SignalReader.Stored> distinct(Collection<SignalReader.Stored> signals) {
        Map<Long, SignalReader.Stored> byId = new TreeMap<>();
        signals.forEach(stored -> byId.put(stored.id(), stored));
        return byId.values().stream();
    }

    @Override
    public int erase(VisitorId visitor) {
        return transactions.run("erasing a visitor", c -> {
            delete(c, "delete from TRELLIS_IDENTITY_LINK where VISITOR_ID = ?", visitor);
            return delete(c, "delete from TRELLIS_SIGNAL where VISITOR_ID = ?", visitor);
        });
    }

    private static int delete(Connection connection, String sql, VisitorId visitor) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, visitor.value().toString());
            return delete.executeUpdate();
        }
    }
}
