package dev.trellis.jpa;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.Appended;
import dev.trellis.store.NewSignals;
import dev.trellis.store.SignalStore;
import dev.trellis.store.Streamed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Keeps signals in Trellis' own tables of the store's database: HSQLDB, PostgreSQL, MariaDB or MySQL. */
public final class JdbcSignalStore implements SignalStore {

    private static final int PAGE = 2000;

    private final Transactions transactions;
    private final SignalIds ids;
    private final Clock clock;

    public JdbcSignalStore(DataSource database, Clock clock) {
        this.transactions = new Transactions(database);
        this.ids = new SignalIds(transactions);
        this.clock = clock;
    }

    /** Known events are rare, so the unique key looks for them; only if it finds one are all looked up. */
    @Override
    public Appended append(List<Signal> batch) {
        if (batch.isEmpty()) {
            return Appended.NOTHING;
        }
        long firstId = ids.take(batch.size());
        return transactions.run(
                "keeping signals",
                c -> append(c, batch, firstId, events -> Map.of()),
                c -> append(c, batch, firstId, events -> KnownEvents.among(c, events)));
    }

    private static Appended append(
            Connection connection, List<Signal> batch, long firstId, NewSignals.Known<SQLException> known)
            throws SQLException {
        List<Signal> wanted = withoutErased(connection, batch);
        NewSignals news = NewSignals.among(wanted, known);
        if (!news.signals().isEmpty()) {
            SignalWriter.insert(connection, news.signals(), firstId);
            List<Signal> kept =
                    news.signals().stream().map(NewSignals.One::signal).toList();
            IdentityLinks.add(connection, kept);
            TouchedDays.add(connection, kept.stream().map(JdbcSignalStore::day).collect(Collectors.toSet()));
        }
        int fresh = news.signals().size() - news.synthetic();
        return new Appended(fresh, news.natural(), news.synthetic(), batch.size() - wanted.size());
    }

    private static List<Signal> withoutErased(Connection connection, List<Signal> batch) throws SQLException {
        Set<VisitorId> visitors =
                batch.stream().map(signal -> signal.header().visitor()).collect(Collectors.toSet());
        Set<VisitorId> erased = ErasedVisitors.among(connection, visitors);
        return erased.isEmpty()
                ? batch
                : batch.stream()
                        .filter(signal -> !erased.contains(signal.header().visitor()))
                        .toList();
    }

    private static LocalDate day(Signal signal) {
        return LocalDate.ofInstant(signal.header().occurredAt(), ZoneOffset.UTC);
    }

    /** Page by page along the time index, each page its own short transaction: no cursor and no lock stays open. */
    @Override
    public Streamed read(Instant from, Consumer<Signal> reader) {
        long given = 0;
        long robots = 0;
        long unknown = 0;
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
                if (stored.robot()) {
                    robots++;
                } else if (stored.signal().isEmpty()) {
                    unknown++;
                } else {
                    given++;
                    reader.accept(stored.signal().get());
                }
            }
        } while (page.size() == PAGE);
        return new Streamed(given, robots, unknown);
    }

    @Override
    public List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit) {
        return kinds.isEmpty()
                ? List.of()
                : transactions.run("reading a shopper's history", c -> history(c, shopper, kinds, limit));
    }

    private static List<Signal> history(Connection connection, Shopper shopper, Set<SignalType> kinds, int limit)
            throws SQLException {
        String ofKinds = " and EVENT_TYPE in (" + Columns.marks(kinds.size()) + ")";
        List<String> visitors = new ArrayList<>();
        shopper.visitor().ifPresent(visitor -> visitors.add(visitor.value().toString()));
        List<SignalReader.Stored> found = new ArrayList<>();
        if (shopper.customer().isPresent()) {
            CustomerId customer = shopper.customer().get();
            visitors.addAll(IdentityLinks.visitorsOf(connection, customer));
            found.addAll(SignalReader.newestFirst(
                    connection, "CUSTOMER_ID = ?" + ofKinds, with(customer.value(), kinds), limit));
        }
        // One visitor at a time: given a list, HSQLDB would rather look through everybody who is not logged in.
        for (String visitor : visitors) {
            found.addAll(SignalReader.newestFirst(
                    connection, "VISITOR_ID = ? and CUSTOMER_ID is null" + ofKinds, with(visitor, kinds), limit));
        }
        return distinct(found)
                .sorted(Comparator.comparing(SignalReader.Stored::occurredAt)
                        .thenComparing(SignalReader.Stored::id)
                        .reversed())
                .limit(limit)
                .filter(stored -> !stored.robot())
                .flatMap(stored -> stored.signal().stream())
                .toList();
    }

    private static List<Object> with(Object id, Set<SignalType> kinds) {
        List<Object> parameters = new ArrayList<>(List.of(id));
        kinds.forEach(kind -> parameters.add(kind.wireName()));
        return parameters;
    }

    private static Stream<SignalReader.Stored> distinct(Collection<SignalReader.Stored> signals) {
        Map<Long, SignalReader.Stored> byId = new TreeMap<>();
        signals.forEach(stored -> byId.put(stored.id(), stored));
        return byId.values().stream();
    }

    @Override
    public int erase(VisitorId visitor) {
        return transactions.runReadCommitted("erasing a visitor", c -> {
            ErasedVisitors.add(c, visitor, clock.instant());
            TouchedDays.addThoseOf(c, visitor.value().toString());
            delete(c, "delete from TRELLIS_DAY_VISITOR where VISITOR_ID = ?", visitor);
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
