package dev.trellis.demo.history;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.data.Progress;
import dev.trellis.demo.simulator.Account;
import dev.trellis.demo.simulator.Event;
import dev.trellis.demo.simulator.History;
import dev.trellis.demo.simulator.Shopper;
import dev.trellis.signal.Signal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Fills a new store with its past, once. Customers and orders come in one transaction. The signals after them may be
 * interrupted: the next start tells the same story again and the store leaves out what it has.
 */
final class HistoryFill {

    private static final long SEED = 20_260_101;

    private final DataSource store;
    private final LongSupplier customerIds;
    private final Clock clock;

    /** @param customerIds Broadleaf's own source of customer ids */
    HistoryFill(DataSource store, LongSupplier customerIds, Clock clock) {
        this.store = store;
        this.customerIds = customerIds;
        this.clock = clock;
    }

    /** @param trellis empty without Trellis: the signals then wait for a start with it */
    void run(Optional<Recipient> trellis) throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, trellis);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void run(Connection connection, Optional<Recipient> trellis) throws SQLException {
        Optional<Mark> mark = Mark.read(connection);
        if (mark.isPresent() && (mark.get().complete() || trellis.isEmpty())) {
            return;
        }
        Instant now = mark.map(Mark::now).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MINUTES));
        History history = new History(Catalogue.load(), Clock.fixed(now, ZoneOffset.UTC), SEED);
        List<Event> events = history.events().toList();
        if (mark.isEmpty()) {
            writeOrders(connection, history, PastOrder.of(events), now);
            new Mark(false, now).write(connection);
            connection.commit();
        }
        if (trellis.isPresent()) {
            send(connection, events, trellis.get());
            new Mark(true, now).write(connection);
            connection.commit();
        }
    }

    private void writeOrders(Connection connection, History history, List<PastOrder> orders, Instant now)
            throws SQLException {
        StoreIds ids = StoreIds.read(connection);
        Sequences sequences = new Sequences(store);
        List<Account> accounts = history.shoppers().stream()
                .map(Shopper::account)
                .flatMap(Optional::stream)
                .toList();
        try (Progress progress = new Progress("Registering customers", accounts.size())) {
            new CustomerRows(connection, sequences, ids, customerIds).write(accounts);
            progress.accept(accounts.size());
        }
        try (Progress progress = new Progress("Writing past orders", orders.size())) {
            new OrderRows(connection, sequences, ids, now).write(orders, progress);
        }
    }

    private static void send(Connection connection, List<Event> events, Recipient trellis) throws SQLException {
        StorySignals signals = new StorySignals(StoreIds.read(connection), PastOrderIds.read(connection));
        // Nothing is held open while the writer writes.
        connection.commit();
        try (Progress progress = new Progress("Replaying visits", events.size())) {
            int sent = 0;
            for (Event event : events) {
                for (Signal signal : signals.of(event)) {
                    trellis.take(signal);
                }
                progress.accept(++sent);
            }
        }
        trellis.learn();
    }
}
