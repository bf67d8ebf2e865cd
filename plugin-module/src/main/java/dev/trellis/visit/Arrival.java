package dev.trellis.visit;

import dev.trellis.signal.Campaign;
import dev.trellis.signal.ReferrerKind;
import java.util.Optional;

/** How a visit began. */
public record Arrival(ReferrerKind referrer, Optional<Campaign> campaign) {

    public static final Arrival UNKNOWN = new Arrival(ReferrerKind.UNKNOWN, Optional.empty());
}
