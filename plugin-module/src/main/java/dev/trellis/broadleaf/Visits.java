package dev.trellis.broadleaf;

import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.visit.Arrival;
import dev.trellis.visit.SessionStamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;

/** Opens the visit of a browser that may be known: the visitor and session of its cookies, or new ones. */
final class Visits {

    private final Circumstances circumstances;
    private final Clock clock;

    Visits(Circumstances circumstances, Clock clock) {
        this.circumstances = circumstances;
        this.clock = clock;
    }

    Visit open(HttpServletRequest request, VisitCookies cookies, Consent consent) {
        return open(request, cookies, consent, () -> circumstances.arrival(request));
    }

    /** From the page on which the shopper agreed, which was opened before anything could be remembered. */
    Visit agreed(HttpServletRequest request, VisitCookies cookies, String referrer) {
        return open(request, cookies, Consent.GRANTED, () -> circumstances.arrivalBefore(request, referrer));
    }

    private Visit open(HttpServletRequest request, VisitCookies cookies, Consent consent, Supplier<Arrival> arrival) {
        Instant now = clock.instant();
        VisitorId visitor = cookies.visitor();
        Optional<SessionStamp> going = cookies.session(now);
        SessionStamp stamp = going.map(known -> new SessionStamp(known.session(), now, known.referrer()))
                .orElseGet(() -> begin(request, now, arrival.get()));
        cookies.rememberSession(stamp);
        return Visit.of(
                consent,
                visitor,
                stamp.session(),
                page -> circumstances.on(page, request, stamp),
                zone -> circumstances.timeZone(stamp.session(), zone));
    }

    private SessionStamp begin(HttpServletRequest request, Instant now, Arrival arrival) {
        SessionStamp stamp = new SessionStamp(UUID.randomUUID(), now, arrival.referrer());
        circumstances.begin(request, stamp.session(), arrival);
        return stamp;
    }
}
