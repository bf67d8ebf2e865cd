package dev.trellis.endpoint;

import dev.trellis.signal.Channel;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalIntake;
import dev.trellis.visit.ClientAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code GET /trellis/pixel.gif?page=product&path=/tents/ridge&id=…}: a page view of a browser without scripts. With the
 * id of the page view that the store has made itself, it is a duplicate of that.
 */
public final class Pixel {

    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");
    private static final int LONGEST_PATH = 500;

    private final Senders senders;
    private final RateLimits rates;
    private final ClientAddress addresses;
    private final SignalIntake intake;
    private final Clock clock;

    public Pixel(Senders senders, RateLimits rates, ClientAddress addresses, SignalIntake intake, Clock clock) {
        this.senders = senders;
        this.rates = rates;
        this.addresses = addresses;
        this.intake = intake;
        this.clock = clock;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        // Of a GET it is the query alone: reading parameters of a POST would read its body.
        String path = request.getMethod().equals("GET") ? request.getParameter("path") : null;
        if ((site == null || site.equals("same-origin"))
                && path != null
                && path.startsWith("/")
                && path.length() <= LONGEST_PATH) {
            senders.of(request).ifPresent(sender -> count(request, sender, path));
        }
        Answers.bytes(response, HttpServletResponse.SC_OK, "image/gif", PICTURE, "no-store");
    }

    private void count(HttpServletRequest request, Sender sender, String path) {
        try {
            rates.ofAddress(addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")));
            rates.ofVisitor(sender.visitor().value());
        } catch (Refusal tooMany) {
            return;
        }
        Instant now = clock.instant();
        intake.accept(new Signal.PageView(
                new SignalHeader(
                        id(request.getParameter("id")).orElseGet(UUID::randomUUID),
                        now,
                        now,
                        sender.visitor(),
                        sender.session(),
                        sender.customer(),
                        sender.site(),
                        sender.locale(),
                        sender.consent(),
                        sender.context()
                                .apply(page(request.getParameter("page")))
                                .through(Channel.PIXEL),
                        Map.of(),
                        Optional.empty()),
                path));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text != null && text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static PageType page(String name) {
        for (PageType type : PageType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return type;
            }
        }
        return PageType.OTHER;
    }
}
