package dev.trellis.candidate.model;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Does the same work for a range of numbers on several threads. Who writes only what belongs to its own number gets the
 * same result whatever the threads do.
 *
 * @param count of threads at most
 */
public record Cores(int count) {

    private static final ForkJoinPool POOL =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors()));

    public Cores {
        if (count < 1) {
            throw new IllegalArgumentException("At least one core is needed, not " + count);
        }
    }

    public static Cores all() {
        return new Cores(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Hands out pieces of the range to whoever is free.
     *
     * @param piece how many numbers are handed out at once
     */
    public void each(int size, int piece, Piece work) {
        int pieces = (size + piece - 1) / piece;
        int threads = Math.min(count, pieces);
        if (threads <= 1) {
            work.run(0, 0, size);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        POOL.submit(() -> IntStream.range(0, threads).parallel().forEach(thread -> {
                    for (int p = next.getAndIncrement(); p < pieces; p = next.getAndIncrement()) {
                        work.run(thread, p * piece, Math.min(size, (p + 1) * piece));
                    }
                }))
                .join();
    }

    /** Works on numbers from {@code from} to {@code to}, exclusive; {@code thread} is below {@link #count()}. */
    @FunctionalInterface
    public interface Piece {
        void run(int thread, int from, int to);
    }
}
