package dev.trellis.signal;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What every signal carries.
 *
 * @param eventId idempotency key: the same id with the same content is the same event
 * @param occurredAt when it happened, UTC, by Trellis' clock
 * @param receivedAt when Trellis saw it, UTC
 * @param session visits end after 30 minutes without activity
 * @param site the store's site name
 * @param locale BCP 47 tag
 * @param experiments the variant of each running experiment, by the experiment's name
 * @param copyOf the id that a different signal had taken before this one, which was given a new id then
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
        Context context,
        Map<String, String> experiments,
        Optional<UUID> copyOf) {

    /** Version of the stored form of a signal. */
    public static final int SCHEMA_VERSION = 2;

    public SignalHeader {
        experiments = Map.copyOf(experiments);
    }

    /** Without experiments, and not a copy. */
    public SignalHeader(
            UUID eventId,
            Instant occurredAt,
            Instant receivedAt,
            VisitorId visitor,
            UUID session,
            Optional<CustomerId> customer,
            String site,
            String locale,
            Consent consent,
            Context context) {
        this(
                eventId,
                occurredAt,
                receivedAt,
                visitor,
                session,
                customer,
                site,
                locale,
                consent,
                context,
                Map.of(),
                Optional.empty());
    }

    public PageType pageType() {
        return context.pageType();
    }

    public Shopper shopper() {
        return new Shopper(Optional.of(visitor), customer);
    }

    public SignalHeader with(Context other) {
        return new SignalHeader(
                eventId,
                occurredAt,
                receivedAt,
                visitor,
                session,
                customer,
                site,
                locale,
                consent,
                other,
                experiments,
                copyOf);
    }

    /** The same under a new id, which remembers the one it cannot have. */
    public SignalHeader copiedTo(UUID newId) {
        return new SignalHeader(
                newId,
                occurredAt,
                receivedAt,
                visitor,
                session,
                customer,
                site,
                locale,
                consent,
                context,
                experiments,
                Optional.of(copyOf.orElse(eventId)));
    }
}
