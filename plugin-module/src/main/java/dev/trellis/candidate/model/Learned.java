package dev.trellis.candidate.model;

import java.io.IOException;

/** What an algorithm learned. Immutable, without locks, asked by many threads at once. */
public interface Learned {

    /** Names the format for {@link ModelFormats}; the algorithm's name as a rule. */
    String format();

    /** Number of items; queries may name items from here on, which are then unknown to it. */
    int items();

    /**
     * Writes a score for every item, what the shopper has already included: who asks leaves out what must not be shown.
     * Higher is better; exactly 0 says that the model has no opinion. Never NaN or infinite.
     *
     * @param scores of length {@link #items()}; what it holds before is of no account
     */
    void score(Query query, float[] scores);

    /** About how much memory it holds. */
    long bytes();

    void write(ModelOutput out) throws IOException;
}
