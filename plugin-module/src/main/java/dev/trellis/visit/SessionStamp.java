package dev.trellis.visit;

import dev.trellis.signal.ReferrerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session as its cookie carries it, so that every node sees the same one: {@code <uuid>.1767225600.search} is its id,
 * the second of its last request and where it came from.
 */
public record SessionStamp(UUID session, Instant lastSeen, ReferrerKind referrer) {

    /** As in Google Analytics 4, whose sessions do not end with a new campaign or at midnight either. */
    public static final Duration LENGTH = Duration.ofMinutes(30);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Pattern VALUE = Pattern.compile(
            "([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\\.([0-9]{1,11})\\.([a-z]{1,10})");

    /** Empty if the value is not one that {@link #value} wrote, or its session has ended. */
    public static Optional<SessionStamp> read(String value, Instant now) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant seen = Instant.ofEpochSecond(Long.parseLong(matcher.group(2)));
        boolean going = seen.isAfter(now.minus(LENGTH)) && seen.isBefore(now.plus(CLOCK_SKEW));
        return going
                ? kind(matcher.group(3)).map(kind -> new SessionStamp(UUID.fromString(matcher.group(1)), seen, kind))
                : Optional.empty();
    }

    public String value() {
        return session + "." + lastSeen.getEpochSecond() + '.' + referrer.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<ReferrerKind> kind(String name) {
        for (ReferrerKind kind : ReferrerKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
