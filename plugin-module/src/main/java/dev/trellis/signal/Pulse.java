package dev.trellis.signal;

import java.util.Arrays;

/** How fast and how evenly one visitor goes. A kilobyte at most with the usual limits; nothing in it grows. */
final class Pulse {

    private static final long MINUTE = 60_000;

    /** Of the distances between pages: standard deviation over mean. Of people it is about 1. */
    private static final double EVEN = 0.1;

    private boolean robot;
    private long minute;
    private int pages;
    private int pagesBefore;
    private long[] products = {};
    private int different;
    private long[] times = {};
    private int opened;

    /** Also true for ever after it was once. */
    synchronized boolean isOfRobot(Signal signal, RobotLimits limits) {
        if (robot || !(signal instanceof Signal.PageView) && !(signal instanceof Signal.ViewItem)) {
            return robot;
        }
        long at = signal.header().occurredAt().toEpochMilli();
        if (turnTo(Math.floorDiv(at, MINUTE))) {
            robot = signal instanceof Signal.ViewItem view
                    ? isWide(view.item().product().value(), limits.productsAMinute())
                    : isFast(limits.pagesAMinute()) || isEven(at, limits.evenPages());
        }
        if (robot) {
            products = new long[0];
            times = new long[0];
        }
        return robot;
    }

    /** False for a minute that is over: late signals count for nothing. */
    private boolean turnTo(long current) {
        if (current > minute) {
            pagesBefore = current == minute + 1 ? pages : 0;
            minute = current;
            pages = 0;
            different = 0;
        }
        return current == minute;
    }

    private boolean isFast(int limit) {
        pages++;
        return pages > limit && pagesBefore > limit;
    }

    private boolean isWide(long product, int limit) {
        for (int i = 0; i < different; i++) {
            if (products[i] == product) {
                return false;
            }
        }
        if (different == products.length) {
            products = Arrays.copyOf(products, Math.min(limit + 1, Math.max(4, 2 * different)));
        }
        products[different++] = product;
        return different > limit;
    }

    private boolean isEven(long at, int window) {
        if (times.length == 0) {
            times = new long[Math.min(4, window)];
        }
        if (opened < window && opened == times.length) {
            times = Arrays.copyOf(times, Math.min(window, 2 * opened));
        }
        times[opened % times.length] = at;
        opened++;
        return times.length == window && opened >= window && deviation() < EVEN;
    }

    /** Of the distances between the pages of the window, relative to their mean; pages of one moment are no rhythm. */
    private double deviation() {
        int distances = times.length - 1;
        int oldest = opened % times.length;
        double mean = (times[(oldest + distances) % times.length] - times[oldest]) / (double) distances;
        if (mean <= 0 || mean > MINUTE) {
            return Double.POSITIVE_INFINITY;
        }
        double squares = 0;
        for (int i = 0; i < distances; i++) {
            double off = times[(oldest + i + 1) % times.length] - times[(oldest + i) % times.length] - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / distances) / mean;
    }
}
