package dev.trellis.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The facts of the sessions that this node has seen lately, in bounded memory. Another node, or this one after a restart,
 * knows of a session only what its cookie carries.
 */
public final class SessionMemory {

    private static final int LONGEST_ZONE = 50;

    private final Cache<UUID, SessionFacts> sessions;

    /** @param kept after its last request */
    public SessionMemory(int capacity, Duration kept, Clock clock) {
        this.sessions = Caffeine.newBuilder()
                .maximumSize(capacity)
                .expireAfterAccess(kept)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    public static SessionMemory of(int capacity, Clock clock) {
        return new SessionMemory(capacity, Duration.ofMinutes(30), clock);
    }

    public SessionFacts of(UUID session, Supplier<SessionFacts> ifNew) {
        return sessions.get(session, id -> ifNew.get());
    }

    public SessionFacts of(UUID session) {
        SessionFacts facts = sessions.getIfPresent(session);
        return facts == null ? SessionFacts.NONE : facts;
    }

    /** Keeps what the browser says; anything that is no time zone is left out. */
    public void timeZone(UUID session, String zone) {
        if (isZone(zone)) {
            sessions.asMap()
                    .computeIfPresent(
                            session,
                            (id, facts) -> new SessionFacts(facts.arrival(), facts.place(), Optional.of(zone)));
        }
    }

    public void forget(UUID session) {
        sessions.invalidate(session);
    }

    private static boolean isZone(String zone) {
        try {
            return zone != null
                    && zone.length() <= LONGEST_ZONE
                    && zone.equals(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
