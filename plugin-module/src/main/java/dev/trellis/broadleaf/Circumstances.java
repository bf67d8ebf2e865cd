package dev.trellis.broadleaf;

import dev.trellis.signal.Campaign;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Context;
import dev.trellis.signal.PageType;
import dev.trellis.visit.Agent;
import dev.trellis.visit.Arrival;
import dev.trellis.visit.Arrivals;
import dev.trellis.visit.ClientAddress;
import dev.trellis.visit.Place;
import dev.trellis.visit.Places;
import dev.trellis.visit.SessionFacts;
import dev.trellis.visit.SessionMemory;
import dev.trellis.visit.SessionStamp;
import dev.trellis.visit.UserAgents;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;

/** What a request tells about its visit besides who it is. A part that fails is unknown, and the visit goes on. */
final class Circumstances {

    private static final String USER_AGENT = "User-Agent";

    private final UserAgents agents;
    private final Arrivals arrivals;
    private final Places places;
    private final ClientAddress addresses;
    private final SessionMemory sessions;
    private final Guard guard;

    Circumstances(
            UserAgents agents,
            Arrivals arrivals,
            Places places,
            ClientAddress addresses,
            SessionMemory sessions,
            Guard guard) {
        this.agents = agents;
        this.arrivals = arrivals;
        this.places = places;
        this.addresses = addresses;
        this.sessions = sessions;
        this.guard = guard;
    }

    boolean ofRobot(HttpServletRequest request) {
        return agents.of(request.getHeader(USER_AGENT)).robot();
    }

    /** How a visit begins whose first page is this request's. */
    Arrival arrival(HttpServletRequest request) {
        return guard.compute(
                "look at the referrer",
                Arrival.UNKNOWN,
                () -> arrivals.of(request.getQueryString(), request.getHeader("Referer"), request.getServerName()));
    }

    /**
     * How a visit begins whose first page was open already when the shopper agreed to be known.
     *
     * @param referrer what brought the shopper to that page, as its script knows; may be null
     */
    Arrival arrivalBefore(HttpServletRequest request, String referrer) {
        return guard.compute("look at the referrer", Arrival.UNKNOWN, () -> {
            String page = request.getHeader("Referer");
            String query = page == null ? null : URI.create(page).getRawQuery();
            Arrival arrival = arrivals.of(query, referrer, request.getServerName());
            // Without the script's word an empty referrer means nothing.
            return referrer == null && arrival.campaign().isEmpty() ? Arrival.UNKNOWN : arrival;
        });
    }

    void begin(HttpServletRequest request, UUID session, Arrival arrival) {
        guard.run("look at the visit", () -> sessions.of(session, () -> facts(request, arrival)));
    }

    Context on(PageType page, HttpServletRequest request, SessionStamp stamp) {
        SessionFacts facts = guard.compute(
                "look at the visit",
                SessionFacts.NONE,
                () -> sessions.of(
                        stamp.session(),
                        () -> facts(request, new Arrival(stamp.referrer(), Optional.<Campaign>empty()))));
        Agent agent = agents.of(request.getHeader(USER_AGENT));
        return new Context(
                page,
                Channel.SERVER,
                agent.device(),
                agent.os(),
                facts.arrival().referrer(),
                facts.arrival().campaign(),
                facts.place().country(),
                facts.place().region(),
                facts.timeZone(),
                false);
    }

    void timeZone(UUID session, String zone) {
        sessions.timeZone(session, zone);
    }

    private SessionFacts facts(HttpServletRequest request, Arrival arrival) {
        Place place = guard.compute(
                "look at the country",
                Place.UNKNOWN,
                () -> places.of(
                        request::getHeader,
                        () -> addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"))));
        return new SessionFacts(arrival, place, Optional.empty());
    }
}
