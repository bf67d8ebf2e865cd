package dev.trellis.broadleaf;

import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.visit.SessionStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Trellis' three first-party cookies. A value that Trellis did not write is treated as absent. */
final class VisitCookies {

    static final String CONSENT = "trellis_consent";
    static final String VISITOR = "trellis_visitor";
    static final String SESSION = "trellis_session";

    /** 13 months, the longest that European regulators accept for a visitor cookie. */
    static final Duration KEEP = Duration.ofDays(395);

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    VisitCookies(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    Consent consent(ConsentPolicy policy, Instant now) {
        return find(CONSENT, value -> ConsentCookie.read(value, policy, now)).orElse(Consent.UNKNOWN);
    }

    void rememberConsent(boolean granted, ConsentPolicy policy, Instant now) {
        set(CONSENT, ConsentCookie.value(granted, policy, now), KEEP);
    }

    /** The visitor of the cookie, or a new one whose cookie goes out with the response. */
    VisitorId visitor() {
        return new VisitorId(find(VISITOR, VisitCookies::uuid).orElseGet(this::newVisitor));
    }

    /** The visitor of the cookie; sets nothing. */
    Optional<VisitorId> knownVisitor() {
        return find(VISITOR, VisitCookies::uuid).map(VisitorId::new);
    }

    /** The session of the cookie, if it has not ended. */
    Optional<SessionStamp> session(Instant now) {
        return find(SESSION, value -> SessionStamp.read(value, now));
    }

    /** Browsers drop the cookie in time too, but their clocks are theirs. */
    void rememberSession(SessionStamp stamp) {
        set(SESSION, stamp.value(), SessionStamp.LENGTH);
    }

    void forgetVisitor() {
        set(VISITOR, "", Duration.ZERO);
        set(SESSION, "", Duration.ZERO);
    }

    private UUID newVisitor() {
        UUID visitor = UUID.randomUUID();
        set(VISITOR, visitor.toString(), KEEP);
        return visitor;
    }

    private <T> Optional<T> find(String name, Function<String, Optional<T>> read) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> read.apply(unquoted(cookie.getValue())).stream())
                .findFirst();
    }

    /** RFC 6265 lets a client send a value in quotes, and Java's own does. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Only the canonical form of a random UUID: {@link UUID#fromString} alone would take {@code 1-1-1-1-1}. */
    private static Optional<UUID> uuid(String value) {
        if (value.length() != 36) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(value);
            return uuid.version() == 4 && uuid.toString().equals(value) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Written by hand because the servlet API of Broadleaf's time has no SameSite. */
    private void set(String name, String value, Duration maxAge) {
        String secure = throughTls() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                name + '=' + value + "; Path=/; Max-Age=" + maxAge.toSeconds() + "; SameSite=Lax; HttpOnly" + secure);
    }

    /** The filter runs before the store's own, which may be the one that corrects the scheme behind a proxy. */
    private boolean throughTls() {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
