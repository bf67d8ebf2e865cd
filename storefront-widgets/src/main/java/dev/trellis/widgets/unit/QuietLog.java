package dev.trellis.widgets.unit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;

/** Says at most once in ten seconds that units are missing from pages, and how many were in between. */
final class QuietLog {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private record Said(Instant at, long unsaid) {}

    private final AtomicReference<Said> last = new AtomicReference<>(new Said(Instant.MIN, 0));
    private final Logger log;
    private final Clock clock;

    QuietLog(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void warn(String unit, Throwable cause) {
        Instant now = clock.instant();
        Said before = last.getAndUpdate(said ->
                said.at().isAfter(now.minus(PAUSE)) ? new Said(said.at(), said.unsaid() + 1) : new Said(now, 0));
        if (!before.at().isAfter(now.minus(PAUSE))) {
            log.warn(
                    "The page goes without its unit '{}': {} ({} like this were not logged before)",
                    unit,
                    cause.getMessage(),
                    before.unsaid(),
                    cause);
        }
    }
}
