package dev.trellis.signal;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What every signal carries.
 *
 * @param eventId idempotency key: the same id with the same content is the same event
 * @param occurredAt when it happened, UTC
 * @param receivedAt when Trellis saw it, UTC
 * @param session visits end after 30 minutes without activity
 * @param site the store's site name
 * @param locale BCP 47 tag
 */
public record SignalHeader(
        UUID eventId,
        Instant occurredAt,
        Instant receivedAt,
        VisitorId visitor,
        UUID session,
        Optional<CustomerId> customer,
        String site,
        String locale,
        Consent consent,
        PageType pageType) {

    /** Version of the stored form of a signal. */
    public static final int SCHEMA_VERSION = 1;

    public Shopper shopper() {
        return new Shopper(Optional.of(visitor), customer);
    }
}
