package dev.trellis.broadleaf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between Trellis' hooks and the store: whatever fails in a hook is logged, at most once a minute, and the
 * page, cart or order goes on.
 */
final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicReference<Instant> lastLogged = new AtomicReference<>(Instant.MIN);
    private final AtomicLong failures = new AtomicLong();

    Guard(Clock clock) {
        this.clock = clock;
    }

    void run(String hook, Runnable action) {
        compute(hook, null, () -> {
            action.run();
            return null;
        });
    }

    <T> T compute(String hook, T otherwise, Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException | LinkageError failure) {
            report(hook, failure);
            return otherwise;
        }
    }

    /** How often a hook failed since the start. */
    long failures() {
        return failures.get();
    }

    private void report(String hook, Throwable failure) {
        long count = failures.incrementAndGet();
        Instant now = clock.instant();
        Instant last = lastLogged.get();
        boolean quiet = last != Instant.MIN && now.isBefore(last.plus(QUIET));
        if (!quiet && lastLogged.compareAndSet(last, now)) {
            log.error(
                    "Trellis' {} failed and was left out; the store goes on. {} such failures since the start.",
                    hook,
                    count,
                    failure);
        }
    }
}
