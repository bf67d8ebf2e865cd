package dev.trellis.broadleaf;

import dev.trellis.endpoint.Sender;
import dev.trellis.endpoint.Senders;
import dev.trellis.signal.Context;
import dev.trellis.signal.PageType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;

/** The browser of the current visit, with what Broadleaf said of it on its last page. */
final class VisitSenders implements Senders {

    private final SignalHeaders headers;

    VisitSenders(SignalHeaders headers) {
        this.headers = headers;
    }

    @Override
    public Optional<Sender> of(HttpServletRequest request) {
        Visit visit = Visit.current();
        if (visit.visitor().isEmpty() || visit.session().isEmpty()) {
            return Optional.empty();
        }
        SignalHeaders.Said said = headers.lastSaid(visit.session().get(), request.getLocale());
        return Optional.of(new Sender(
                visit.visitor().get(),
                visit.session().get(),
                said.customer(),
                said.site(),
                said.locale(),
                visit.consent(),
                context(visit),
                timeZone(visit)));
    }

    /** The signals of a request have it in common. */
    private static Function<PageType, Context> context(Visit visit) {
        Map<PageType, Context> known = new EnumMap<>(PageType.class);
        return page -> known.computeIfAbsent(page, visit::context);
    }

    private static Consumer<String> timeZone(Visit visit) {
        AtomicBoolean told = new AtomicBoolean();
        return zone -> {
            if (!told.getAndSet(true)) {
                visit.timeZone(zone);
            }
        };
    }
}
