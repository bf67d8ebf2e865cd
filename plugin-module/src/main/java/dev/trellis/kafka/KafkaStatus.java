package dev.trellis.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How this node's reader fares; counts are since it started.
 *
 * @param connected whether the brokers answered when last asked
 * @param lag signals in the topic that are not in the database yet, by partition, of the partitions this node reads
 * @param lastPoll when the reader last looked for records
 * @param written signals that were new to the database
 * @param duplicates signals that the database knew
 * @param rejected records that could not be read, or that the database refused one by one
 * @param failures of brokers or database; nothing was lost by them
 * @param lastError the class of the last failure; empty while all is well
 */
public record KafkaStatus(
        boolean connected,
        Map<Integer, Long> lag,
        Optional<Instant> lastPoll,
        long written,
        long duplicates,
        long rejected,
        long failures,
        Optional<String> lastError) {

    /** Of all partitions that this node reads. */
    public long totalLag() {
        return lag.values().stream().mapToLong(Long::longValue).sum();
    }
}
