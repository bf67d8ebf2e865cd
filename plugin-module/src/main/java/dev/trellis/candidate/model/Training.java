package dev.trellis.candidate.model;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The means an algorithm may use.
 *
 * @param seed of all chance
 * @param memoryBytes a model and the work on it may take about this much on top of the data
 * @param stopped asked now and then; true ends the training
 */
public record Training(long seed, Cores cores, long memoryBytes, Progress progress, BooleanSupplier stopped) {

    /** Quiet, unhurried, on all cores. */
    public static Training plain(long seed) {
        return new Training(seed, Cores.all(), 2L << 30, (what, done, of) -> {}, () -> false);
    }

    /** To be called at least every few seconds. */
    public void report(String what, long done, long of) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("Training was stopped at: " + what);
        }
        progress.at(what, done, of);
    }

    /** Hears how far the work is; must return at once. */
    @FunctionalInterface
    public interface Progress {
        void at(String what, long done, long of);
    }
}
