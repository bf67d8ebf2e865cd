package dev.trellis.broadleaf;

import dev.trellis.endpoint.Sender;
import dev.trellis.endpoint.Senders;
import java.util.Optional;
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
                visit::context,
                visit::timeZone));
    }
}
