package dev.trellis.store;

import dev.trellis.signal.SignalType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the queue fares; counts are since it started.
 *
 * @param inMemory signals that wait in memory
 * @param undelivered signals that have not arrived, in memory and on disk; what an earlier run left counts as one until
 *     it is read. 0 only if everything has arrived
 * @param journalBytes of all files of the journal
 * @param oldest when the oldest signal that waits was received; empty if none does
 * @param delivered signals that arrived
 * @param shed signals given up for want of room, by kind; kinds without are left out
 * @param refused signals that the store refused one by one
 * @param damagedBytes in no sound record of the journal
 * @param replayed signals of an earlier run
 * @param lateForces purchases whose journal entry was not safe from a power cut in time
 * @param failures attempts to deliver that failed; their signals were kept for another
 * @param lastError the class of the last failure
 * @param journalProblem what is wrong with the journal right now
 */
public record QueueStatus(
        int inMemory,
        long undelivered,
        long journalBytes,
        Optional<Instant> oldest,
        long delivered,
        Map<SignalType, Long> shed,
        long refused,
        long damagedBytes,
        long replayed,
        long lateForces,
        long failures,
        Optional<String> lastError,
        Optional<String> journalProblem) {

    /** Of all kinds. */
    public long totalShed() {
        return shed.values().stream().mapToLong(Long::longValue).sum();
    }
}
