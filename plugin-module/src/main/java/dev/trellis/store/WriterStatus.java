package dev.trellis.store;

import java.util.Optional;

/**
 * How the writer fares; counts are since it started.
 *
 * @param depth signals that wait or are being written
 * @param written signals that the store took
 * @param dropped signals lost because the buffer was full, or that the store refused one by one
 * @param duplicates signals that the store knew
 * @param failures attempts to write that failed; their signals were kept for another
 * @param lastError the class of the last failure
 */
public record WriterStatus(
        int depth, long written, long dropped, long duplicates, long failures, Optional<String> lastError) {}
