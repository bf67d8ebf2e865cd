package dev.trellis.broadleaf;

import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.ConsentScope;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The shopper's decision as a signal. A given consent is kept, with the version of the text, as the proof of it. A
 * refusal is only counted: the intake turns it away, as it must, and it names nobody.
 */
final class ConsentSignals {

    /** The banner asks for both at once. */
    private static final Set<ConsentScope> ALL = EnumSet.allOf(ConsentScope.class);

    private final SignalHeaders headers;
    private final SignalEmitter emitter;

    ConsentSignals(SignalHeaders headers, SignalEmitter emitter) {
        this.headers = headers;
        this.emitter = emitter;
    }

    void granted(ConsentPolicy policy) {
        emitter.emit("consent hook", () -> headers.on(PageType.OTHER)
                .map(header -> new Signal.ConsentUpdate(header, policy.version(), ALL)));
    }

    void refused(Consent answer, ConsentPolicy policy) {
        emitter.emit(
                "consent hook",
                () -> Optional.of(new Signal.ConsentUpdate(
                        headers.of(Visit.of(answer, VisitorId.random(), UUID.randomUUID())),
                        policy.version(),
                        Set.of())));
    }
}
