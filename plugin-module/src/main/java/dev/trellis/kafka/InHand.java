package dev.trellis.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Records on their way into the database, and what to commit once they are there. */
final class InHand {

    private final List<Future<?>> written = new ArrayList<>();
    private int size;
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private final Map<TopicPartition, Long> first = new HashMap<>();

    /** @param done when these records, and all before them, are written */
    void add(ConsumerRecords<byte[], byte[]> records, Future<?> done) {
        written.add(done);
        size += records.count();
        next.putAll(records.nextOffsets());
        for (TopicPartition partition : records.partitions()) {
            ConsumerRecord<byte[], byte[]> record = records.records(partition).get(0);
            first.putIfAbsent(partition, record.offset());
        }
    }

    int size() {
        return size;
    }

    /** Whether the rows are committed, after waiting for that a while. */
    boolean written(long waitMillis) {
        try {
            // The last first: when it has ended, so have the others, but any of them may have failed.
            written.get(written.size() - 1).get(waitMillis, TimeUnit.MILLISECONDS);
            for (Future<?> one : written) {
                one.get();
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The thread that writes to the database ended.", e.getCause());
        }
    }

    /** The offsets to commit. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return Map.copyOf(next);
    }

    /** Where a partition's records that are not in the database yet begin. */
    Map<TopicPartition, Long> first() {
        return first;
    }

    /** Leaves partitions to another node, which reads their records again. */
    void leave(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
        first.keySet().removeAll(partitions);
    }
}
