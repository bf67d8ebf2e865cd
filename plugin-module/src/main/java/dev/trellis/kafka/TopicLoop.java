package dev.trellis.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Poll, write, commit. While records are being written the partitions are paused and the consumer goes on polling, so that
 * a database that is slow or away does not cost it its place in the group. Offsets are committed after the rows: whoever
 * reads the records again finds them known.
 */
final class TopicLoop implements ConsumerRebalanceListener {

    /** As many as go well into one transaction. */
    static final int RECORDS_AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(TopicLoop.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final long TURN_MILLIS = 100;
    private static final long MILLIS_BEFORE_LEAVING = 5_000;
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader records;
    private final StoreWriter writer;
    private final Progress progress;
    private final Clock clock;
    private final Lag lag;
    private InHand inHand;

    TopicLoop(
            Consumer<byte[], byte[]> consumer,
            RecordReader records,
            StoreWriter writer,
            Progress progress,
            Clock clock) {
        this.consumer = consumer;
        this.records = records;
        this.writer = writer;
        this.progress = progress;
        this.clock = clock;
        this.lag = new Lag(consumer, progress);
    }

    void subscribe(String topic) {
        consumer.subscribe(List.of(topic), this);
    }

    void turn() {
        if (inHand == null) {
            take(consumer.poll(IDLE));
        } else if (inHand.written(TURN_MILLIS)) {
            commit();
        } else {
            if (writer.stuck() && inHand.size() < RECORDS_AT_ONCE) {
                consumer.resume(consumer.paused());
            }
            take(consumer.poll(Duration.ZERO));
        }
        Instant now = clock.instant();
        progress.polled(now);
        lag.measureIfDue(now, inHand);
    }

    private void take(ConsumerRecords<byte[], byte[]> polled) {
        if (!polled.isEmpty()) {
            consumer.pause(consumer.assignment());
            if (inHand == null) {
                inHand = new InHand();
            }
            inHand.add(polled, writer.write(records.read(polled)));
        }
    }

    private void commit() {
        try {
            consumer.commitSync(inHand.next(), COMMIT);
        } catch (CommitFailedException e) {
            LOG.info("Other nodes took over while rows were written; they find what they read again known.");
        } catch (RebalanceInProgressException e) {
            take(consumer.poll(Duration.ZERO));
            return;
        } catch (RetriableException e) {
            progress.disconnected(e);
            take(consumer.poll(Duration.ZERO));
            return;
        }
        inHand = null;
        consumer.resume(consumer.paused());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (inHand != null) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (inHand != null && inHand.written(MILLIS_BEFORE_LEAVING)) {
            try {
                consumer.commitSync(inHand.next(), COMMIT);
            } catch (KafkaException e) {
                LOG.info(
                        "Offsets were not committed before partitions were left; the next node finds the rows known.",
                        e);
            }
        }
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        if (inHand != null) {
            inHand.leave(partitions);
        }
    }
}
