package dev.trellis.store;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Durable memory of signals. Extension point. */
public interface SignalStore {

    /**
     * Keeps a batch. A signal whose event id is taken is left out if the event is the same by its
     * {@link dev.trellis.signal.Fingerprint}, and otherwise kept under {@code Fingerprint.newIdOf(signal)}, with the id
     * it came with as {@code copyOf}; offered again, it is the same event under that id too. Signals of erased visitors
     * are left out.
     *
     * @throws StoreException if nothing of the batch was kept; the caller may offer it again
     */
    Appended append(List<Signal> batch);

    /**
     * Streams signals with {@code from <= occurredAt}, oldest first, in bounded memory, without blocking writers. Those
     * of robots are left out.
     */
    Streamed read(Instant from, Consumer<Signal> reader);

    /**
     * The newest signals of some kinds of a shopper, newest first: those that the visitor sent while not logged in, and where a customer
     * is given those of the customer and those that its visitors sent while not logged in. Those of robots are left out
     * of the answer, but count for the limit.
     */
    List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit);

    /**
     * Removes every signal of a visitor, and what links the visitor to a customer, and from now on keeps none: what still
     * waits in a queue somewhere is left out when it comes.
     *
     * @return how many signals are gone
     * @throws StoreException if nothing was removed; the caller may ask again
     */
    int erase(VisitorId visitor);
}
