package dev.trellis.broadleaf;

import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.PageType;
import java.util.Optional;
import java.util.UUID;

/** The visit that the request of this thread belongs to, for Trellis' own addresses and a store's controllers. */
public final class CurrentVisit {

    private CurrentVisit() {}

    /** Empty without consent, for robots and outside of a request. */
    public static Optional<VisitorId> visitor() {
        return Visit.current().visitor();
    }

    public static Optional<UUID> session() {
        return Visit.current().session();
    }

    public static Consent consent() {
        return Visit.current().consent();
    }

    /** What a signal of this request says about its circumstances, as one of {@code Channel.SERVER}. */
    public static Context context(PageType page) {
        return Visit.current().context(page);
    }

    /** Remembers for the session what the browser says; anything but an IANA time zone is left out. */
    public static void timeZone(String zone) {
        Visit.current().timeZone(zone);
    }
}
