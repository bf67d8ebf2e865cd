package dev.trellis.store;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Durable memory of signals. Extension point. */
public interface SignalStore {

    /**
     * Keeps a batch. A signal whose event id is known already is left out.
     *
     * @return how many were new
     * @throws StoreException if nothing of the batch was kept; the caller may offer it again
     */
    int append(List<Signal> batch);

    /** Streams signals with {@code from <= occurredAt}, oldest first, in bounded memory, without blocking writers. */
    void read(Instant from, Consumer<Signal> reader);

    /**
     * The newest signals of a shopper, newest first: those that the visitor sent while not logged in, and where a customer
     * is given those of the customer and those that its visitors sent while not logged in.
     */
    List<Signal> history(Shopper shopper, int limit);

    /**
     * Removes every signal of a visitor, and what links the visitor to a customer.
     *
     * @return how many signals are gone
     * @throws StoreException if nothing was removed; the caller may ask again
     */
    int erase(VisitorId visitor);
}
