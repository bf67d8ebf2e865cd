package dev.trellis.demo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The steps of one visit with the time they took. */
final class Trail {

    private static final double USUAL_SECONDS = 32;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(20);

    private final Shopper shopper;
    private final UUID visitor;
    private final UUID session;
    private final Draw draw;
    private final List<Event> events = new ArrayList<>();
    private Instant at;
    private boolean loggedIn;

    Trail(Shopper shopper, UUID visitor, Instant start, Draw draw) {
        this.shopper = shopper;
        this.visitor = visitor;
        this.session = draw.uuid();
        this.at = start;
        this.draw = draw;
    }

    void step(Action action) {
        loggedIn |= action instanceof Action.LoggedIn;
        events.add(new Event(at, shopper, visitor, session, loggedIn, action));
        long millis = (long) (1000 * (2 + USUAL_SECONDS * draw.noise(0.9)));
        at = at.plusMillis(Math.min(millis, LONGEST_PAUSE.toMillis()));
    }

    boolean loggedIn() {
        return loggedIn;
    }

    Instant at() {
        return at;
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
