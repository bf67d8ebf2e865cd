package dev.trellis.signal;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one message a minute through, so that a failure that goes on does not fill the log. */
public final class OnceAMinute {

    private static final long PAUSE_MILLIS = 60_000;
    private static final long NEVER = Long.MIN_VALUE;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong(NEVER);

    public OnceAMinute(Clock clock) {
        this.clock = clock;
    }

    /** True for one caller, then false for everybody until a minute has passed. */
    public boolean isDue() {
        long now = clock.millis();
        long before = last.get();
        return (before == NEVER || now - before >= PAUSE_MILLIS) && last.compareAndSet(before, now);
    }
}
