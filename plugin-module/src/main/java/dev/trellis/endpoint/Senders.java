package dev.trellis.endpoint;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Knows a request's browser. */
@FunctionalInterface
public interface Senders {

    /** Empty without consent and for programs. */
    Optional<Sender> of(HttpServletRequest request);
}
