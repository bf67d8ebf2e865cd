package dev.trellis.ops;

import dev.trellis.jpa.DailyTotals;
import dev.trellis.jpa.Retention;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Deletes signals, totals and marks of erasure when their time is over: whole days, oldest first. */
public final class RetentionJob implements Runnable {

    private final Retention retention;
    private final DailyTotals totals;
    private final Clock clock;
    private final int keepSignalDays;
    private final int keepTotalDays;

    public RetentionJob(Retention retention, DailyTotals totals, Clock clock, int keepSignalDays, int keepTotalDays) {
        this.retention = retention;
        this.totals = totals;
        this.clock = clock;
        this.keepSignalDays = keepSignalDays;
        this.keepTotalDays = keepTotalDays;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Instant oldest = today.minusDays(keepSignalDays).atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = retention.deleteSignalsBefore(oldest);
        }
        retention.forgetErasedBefore(oldest);
        totals.forgetBefore(today.minusDays(keepTotalDays));
    }
}
