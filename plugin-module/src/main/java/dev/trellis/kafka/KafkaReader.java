package dev.trellis.kafka;

import dev.trellis.signal.Rejection;
import dev.trellis.store.SignalStore;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a reader of the topic at work on a thread of its own, until closed: after a failure a new one takes over. */
final class KafkaReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaReader.class);
    private static final long PAUSE_MILLIS = 2_000;
    private static final long MILLIS_TO_END = 15_000;

    private final KafkaSettings settings;
    private final Topic topic;
    private final SignalStore store;
    private final RecordReader records;
    private final Progress progress = new Progress();
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "trellis-kafka-reader");

    KafkaReader(KafkaSettings settings, SignalStore store, Consumer<Rejection> rejections, Clock clock) {
        this.settings = settings;
        this.topic = new Topic(settings);
        this.store = store;
        this.records = new RecordReader(
                rejection -> {
                    progress.rejected();
                    rejections.accept(rejection);
                },
                clock);
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    KafkaStatus status() {
        return progress.status();
    }

    private void run() {
        boolean failing = false;
        while (closing.getCount() > 0) {
            try {
                topic.ensure();
                readUntilClosed();
                failing = false;
            } catch (RuntimeException | LinkageError e) {
                progress.disconnected(e);
                if (failing) {
                    LOG.debug("Reading Kafka's topic still fails", e);
                } else {
                    LOG.warn("Reading Kafka's topic failed; tried again until it works. {}", e.getMessage(), e);
                }
                failing = true;
                rest();
            }
        }
        progress.stopped();
    }

    private void readUntilClosed() {
        try (StoreWriter writer = new StoreWriter(store, records::refused, progress);
                KafkaConsumer<byte[], byte[]> consumer = Clients.open(settings, properties(), KafkaConsumer::new)) {
            TopicLoop loop = new TopicLoop(consumer, records, writer, progress, clock);
            loop.subscribe(settings.topic().name());
            while (closing.getCount() > 0) {
                loop.turn();
            }
        }
    }

    private void rest() {
        try {
            closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.debug("The reader goes on although it was interrupted: closing is how it ends");
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A new group begins with what nodes sent before it first read.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, TopicLoop.RECORDS_AT_ONCE);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return properties;
    }

    /** Ends after what is in hand is written and its offsets are committed, as far as a few seconds allow. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(MILLIS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("Reading Kafka's topic did not end within {} ms; it dies with the JVM.", MILLIS_TO_END);
        }
    }
}
