package dev.trellis.demo.simulator.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the shoppers did and how the store answered. */
final class Tally {

    private final Map<String, Integer> problems = new TreeMap<>();
    private long[] nanos = new long[1024];
    private int answers;
    private int visits;
    private int carts;
    private int orders;

    synchronized void answered(int status, long took) {
        if (answers == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * nanos.length);
        }
        nanos[answers++] = took;
        if (status >= 400) {
            problems.merge("HTTP " + status, 1, Integer::sum);
        }
    }

    synchronized void visited() {
        visits++;
    }

    synchronized void addedToCart() {
        carts++;
    }

    synchronized void ordered() {
        orders++;
    }

    synchronized void problem(String what) {
        problems.merge(what, 1, Integer::sum);
    }

    synchronized int orders() {
        return orders;
    }

    synchronized boolean clean() {
        return problems.isEmpty();
    }

    synchronized String line() {
        return String.format(
                Locale.ROOT,
                "%,d requests, %,d visits, %,d added to a cart, %,d orders, %,d problems",
                answers,
                visits,
                carts,
                orders,
                problems.values().stream().mapToInt(n -> n).sum());
    }

    /** Nearest-rank percentiles over every answer, redirects too. */
    synchronized String summary() {
        long[] sorted = Arrays.copyOf(nanos, answers);
        Arrays.sort(sorted);
        return line()
                + String.format(
                        Locale.ROOT,
                        "%nAnswers in ms: median %.1f, 90 %% %.1f, 99 %% %.1f, slowest %.1f",
                        millis(sorted, 0.5),
                        millis(sorted, 0.9),
                        millis(sorted, 0.99),
                        millis(sorted, 1))
                + (problems.isEmpty() ? "" : "\nProblems: " + problems);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(quantile * sorted.length) - 1)] / 1e6;
    }
}
