package dev.trellis.jpa;

import java.time.Instant;
import java.util.Optional;

/**
 * One running storefront as it last reported. Counts are since it started.
 *
 * @param id unique among the nodes of the store
 * @param updatedAt its last heartbeat
 * @param training its last training; empty before the first has ended
 * @param reading of the topic through which signals come; empty if they come directly
 * @param lastError the kind of the last failed write, without details of any shopper
 */
public record Node(
        String id,
        Instant startedAt,
        Instant updatedAt,
        Queue queue,
        Optional<String> lastError,
        Optional<Training> training,
        Optional<Reading> reading) {

    /** Of a node that reads no topic. */
    public Node(
            String id,
            Instant startedAt,
            Instant updatedAt,
            Queue queue,
            Optional<String> lastError,
            Optional<Training> training) {
        this(id, startedAt, updatedAt, queue, lastError, training, Optional.empty());
    }

    /**
     * The way from the shop to the database.
     *
     * @param depth signals that wait to be written
     * @param dropped signals lost for want of room, or refused by the database one by one
     * @param duplicates signals left out because they were known
     * @param failures batches that the database did not take
     * @param journalBytes on the node's disk
     * @param journalProblem what is wrong with the journal
     */
    public record Queue(
            int depth,
            long written,
            long dropped,
            long duplicates,
            long failures,
            long journalBytes,
            Optional<String> journalProblem) {}

    /**
     * @param lag records of this node's share of the topic that are not in the database yet
     * @param connected whether the brokers answered when last asked
     */
    public record Reading(long lag, boolean connected) {}

    /**
     * @param signals read
     * @param products that the model knows
     * @param error the kind of failure, if the last attempt failed; the other figures are those of the last success
     */
    public record Training(Instant at, long millis, long signals, int products, Optional<String> error) {}
}
