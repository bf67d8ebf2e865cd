package dev.trellis.signal.wire;

import dev.trellis.CustomerId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Details;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A signal as it was sent, in the form of the newest version. What the receiver knows better, or the sender may leave
 * out, is optional.
 *
 * @param context with unknown values where nothing was sent
 */
public record Sent(
        SignalType type,
        UUID eventId,
        Instant occurredAt,
        Optional<Instant> receivedAt,
        Optional<VisitorId> visitor,
        Optional<UUID> session,
        Optional<CustomerId> customer,
        Optional<String> site,
        Optional<String> locale,
        Optional<Consent> consent,
        Context context,
        Map<String, String> experiments,
        Optional<UUID> copyOf,
        Details details) {

    public Signal signal(SignalHeader header) throws MalformedSignalException {
        return details.signal(type, header);
    }
}
