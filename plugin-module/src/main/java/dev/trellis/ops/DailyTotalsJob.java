package dev.trellis.ops;

import dev.trellis.jpa.DailyTotals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Brings the totals of every day up to date whose signals changed, however late they came. */
public final class DailyTotalsJob implements Runnable {

    private final DailyTotals totals;
    private final Clock clock;
    private final int keepDays;

    /** @param keepDays of signals: older days keep the totals they have, for their signals are being deleted */
    public DailyTotalsJob(DailyTotals totals, Clock clock, int keepDays) {
        this.totals = totals;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    @Override
    public void run() {
        for (LocalDate day : totals.due()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            // A day away from the one that retention works at, whichever node's midnight it is.
            LocalDate oldest =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(keepDays - 1L);
            if (day.isBefore(oldest)) {
                totals.leave(day);
            } else {
                totals.make(day);
            }
        }
    }
}
