package dev.trellis.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What makes a signal worth keeping, whoever sent it. */
final class SignalRules {

    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    private static final int LONGEST_TERM = 200;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_UNITS = 100_000;

    private SignalRules() {}

    /** What is wrong with the signal; empty if nothing is. */
    static Optional<String> problem(Signal signal, Instant now) {
        if (signal.header().occurredAt().isAfter(now.plus(CLOCK_SKEW))) {
            return Optional.of("occurs in the future");
        }
        if (signal.items().size() > MOST_ITEMS) {
            return Optional.of("too many items");
        }
        if (signal instanceof Signal.Search search
                && (search.term().isBlank() || search.term().length() > LONGEST_TERM)) {
            return Optional.of("search term empty or too long");
        }
        if (signal instanceof Signal.Purchase purchase && purchase.items().isEmpty()) {
            return Optional.of("order without items");
        }
        if (signal instanceof Signal.Login && signal.header().customer().isEmpty()) {
            return Optional.of("login without customer");
        }
        return signal.items().stream().flatMap(item -> problem(item).stream()).findFirst();
    }

    private static Optional<String> problem(Item item) {
        if (item.quantity() < 1 || item.quantity() > MOST_UNITS) {
            return Optional.of("quantity out of range");
        }
        if (item.price().filter(price -> price.signum() < 0).isPresent()) {
            return Optional.of("negative price");
        }
        return Optional.empty();
    }
}
