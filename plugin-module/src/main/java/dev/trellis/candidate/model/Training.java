package dev.trellis.candidate.model;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The means an algorithm may use.
 *
 * @param seed of all chance
 * @param memoryBytes a model and the work on it may take about this much on top of the data
 * @param stopped asked now and then; true ends the training
 * @param checkpoints keeps the models that a longer training is made of
 */
public record Training(
        long seed, Cores cores, long memoryBytes, Progress progress, BooleanSupplier stopped, Checkpoints checkpoints) {

    /** Without checkpoints: what was interrupted begins anew. */
    public Training(long seed, Cores cores, long memoryBytes, Progress progress, BooleanSupplier stopped) {
        this(seed, cores, memoryBytes, progress, stopped, (step, work) -> work.get());
    }

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

    /** Learns a part of a model, or takes it from an interrupted training with the same data. */
    @FunctionalInterface
    public interface Checkpoints {

        /** @param step tells the part from all others of this training, parameters included */
        Learned once(String step, Supplier<Learned> work);
    }
}
