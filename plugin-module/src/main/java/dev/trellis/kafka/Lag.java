package dev.trellis.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** Measures every few seconds how many records of this node's partitions are not in the database yet. */
final class Lag {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<?, ?> consumer;
    private final Progress progress;
    private Instant due = Instant.MIN;

    Lag(Consumer<?, ?> consumer, Progress progress) {
        this.consumer = consumer;
        this.progress = progress;
    }

    /** @param inHand records that were read but are not written yet; may be null */
    void measureIfDue(Instant now, InHand inHand) {
        if (now.isBefore(due)) {
            return;
        }
        due = now.plus(EVERY);
        try {
            Map<Integer, Long> lag = new HashMap<>();
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
            ends.forEach((partition, end) -> {
                Long waiting = inHand == null ? null : inHand.first().get(partition);
                long reached = waiting == null ? consumer.position(partition, PATIENCE) : waiting;
                lag.put(partition.partition(), Math.max(0, end - reached));
            });
            progress.measured(lag);
        } catch (RetriableException e) {
            progress.disconnected(e);
        }
    }
}
