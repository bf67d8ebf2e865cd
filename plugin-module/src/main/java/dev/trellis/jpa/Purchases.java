package dev.trellis.jpa;

import dev.trellis.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks up single signals whose ids follow from the store's own: those of orders. */
public final class Purchases {

    private final Transactions transactions;

    public Purchases(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /**
     * @param event the event id of the order's purchase
     * @throws dev.trellis.store.StoreException if the database does not answer
     */
    public Optional<Signal.Purchase> find(UUID event) {
        return transactions.run(
                "looking up a purchase",
                connection ->
                        SignalReader.newestFirst(connection, "EVENT_ID = ?", List.of(event.toString()), 1).stream()
                                .flatMap(stored -> stored.signal().stream())
                                .filter(Signal.Purchase.class::isInstance)
                                .map(Signal.Purchase.class::cast)
                                .findFirst());
    }

    /** Whether there is a signal with this event id. */
    public boolean has(UUID event) {
        return transactions.run("looking up a refund", connection -> !SignalReader.newestFirst(
                        connection, "EVENT_ID = ?", List.of(event.toString()), 1)
                .isEmpty());
    }
}
