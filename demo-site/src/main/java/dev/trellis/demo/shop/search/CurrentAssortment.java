package dev.trellis.demo.shop.search;

import java.time.Clock;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest assortment, read again every so often so that what changes in the admin shows up. */
class CurrentAssortment {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentAssortment.class);

    private final AssortmentReader reader;
    private final Clock clock;
    private final long seconds;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "shop-assortment");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Assortment latest;

    /** @param seconds from one reading to the next */
    CurrentAssortment(AssortmentReader reader, Clock clock, long seconds) {
        this.reader = reader;
        this.clock = clock;
        this.seconds = seconds;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::readAgain, seconds, seconds, TimeUnit.SECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    Assortment get() {
        Assortment known = latest;
        return known == null ? refresh() : known;
    }

    synchronized Assortment refresh() {
        latest = reader.read(Date.from(clock.instant()));
        return latest;
    }

    private void readAgain() {
        try {
            refresh();
        } catch (RuntimeException e) {
            // An exception would end the timer; the assortment before is better than none.
            LOG.warn("The assortment could not be read again, the one before stays in use", e);
        }
    }
}
