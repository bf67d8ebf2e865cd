package dev.trellis.broadleaf;

import dev.trellis.signal.OnceAMinute;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between Trellis' hooks and the store: whatever fails in a hook is logged, at most once a minute, and the
 * page, cart or order goes on.
 */
final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final OnceAMinute logging;
    private final AtomicLong failures = new AtomicLong();

    Guard(Clock clock) {
        this.logging = new OnceAMinute(clock);
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
        if (logging.isDue()) {
            log.error(
                    "Trellis' {} failed and was left out; the store goes on. {} such failures since the start.",
                    hook,
                    count,
                    failure);
        }
    }
}
