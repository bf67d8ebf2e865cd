package dev.trellis.broadleaf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of the store's that says that an order was not, or not wholly, kept.
 *
 * @param source the id of the payment transaction; 0 for the order's own status
 * @param amount given back; null for the whole order
 */
record MoneyBack(long order, long source, BigDecimal amount, Instant at) {

    boolean isCancellation() {
        return source == 0;
    }

    /** The same on every node and after every restart. */
    UUID event() {
        return isCancellation() ? cancellationOf(order) : named("trellis refund " + source + " of order " + order);
    }

    static UUID cancellationOf(long order) {
        return named("trellis cancellation of order " + order);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
