package dev.trellis.demo.simulator.live;

import java.util.concurrent.TimeUnit;

/** Lets so many requests a second through, evenly, for all shoppers together. */
final class Pace {

    private final long nanosBetween;
    private long next = System.nanoTime();

    Pace(double perSecond) {
        this.nanosBetween = (long) (1e9 / perSecond);
    }

    void await() throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            next = Math.max(now, next);
            wait = next - now;
            next += nanosBetween;
        }
        TimeUnit.NANOSECONDS.sleep(wait);
    }
}
