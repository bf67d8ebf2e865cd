package dev.trellis.broadleaf;

import dev.trellis.signal.Consent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shopper's answer as a cookie value: {@code granted.2026-01.1767225600} is decision, policy version and time. */
final class ConsentCookie {

    private static final Pattern VALUE = Pattern.compile("(granted|denied)\\.([A-Za-z0-9-]{1,40})\\.([0-9]{1,11})");
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private ConsentCookie() {}

    static String value(boolean granted, ConsentPolicy policy, Instant now) {
        return (granted ? "granted." : "denied.") + policy.version() + '.' + now.getEpochSecond();
    }

    /** Empty if the value is not one that {@link #value} wrote, is for another policy version, or is too old. */
    static Optional<Consent> read(String value, ConsentPolicy policy, Instant now) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches() || !matcher.group(2).equals(policy.version())) {
            return Optional.empty();
        }
        Instant given = Instant.ofEpochSecond(Long.parseLong(matcher.group(3)));
        if (given.isAfter(now.plus(CLOCK_SKEW)) || given.isBefore(now.minus(VisitCookies.KEEP))) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1).equals("granted") ? Consent.GRANTED : Consent.DENIED);
    }
}
