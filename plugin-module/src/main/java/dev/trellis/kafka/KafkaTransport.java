package dev.trellis.kafka;

import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.wire.SignalJson;
import dev.trellis.store.SignalTransport;
import dev.trellis.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends signals to a topic that is partitioned by visitor, so that those of one visitor stay in order. A signal has
 * arrived when every broker that keeps the partition in step has it.
 */
final class KafkaTransport implements SignalTransport, AutoCloseable {

    /** The schema version of a record's value, in decimal digits. */
    static final String VERSION_HEADER = "trellis-schema-version";

    private static final byte[] VERSION =
            String.valueOf(SignalHeader.SCHEMA_VERSION).getBytes(StandardCharsets.US_ASCII);
    private static final int LINGER_MILLIS = 5;

    private final KafkaSettings settings;
    private final Topic topic;
    private Producer<byte[], byte[]> producer;
    private boolean topicSeen;

    KafkaTransport(KafkaSettings settings) {
        this.settings = settings;
        this.topic = new Topic(settings);
    }

    @Override
    public String name() {
        return "kafka";
    }

    /** Waits for the brokers at most about twice {@code trellis.kafka.delivery-seconds}. */
    @Override
    public void send(List<Signal> batch) {
        Producer<byte[], byte[]> open = producer();
        try {
            List<Future<?>> sent = new ArrayList<>(batch.size());
            for (Signal signal : batch) {
                Future<?> one = open.send(record(signal));
                sent.add(one);
                if (one.isDone()) {
                    // Without brokers each send would wait for them anew, so the first failure has to be the last.
                    one.get();
                }
            }
            open.flush();
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw failed(open, batch, e.getCause());
        } catch (KafkaException e) {
            throw failed(open, batch, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while " + batch.size() + " signals were on their way to Kafka.", e);
        }
    }

    private ProducerRecord<byte[], byte[]> record(Signal signal) {
        byte[] visitor = signal.header().visitor().value().toString().getBytes(StandardCharsets.US_ASCII);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(settings.topic().name(), visitor, SignalJson.write(signal));
        record.headers().add(VERSION_HEADER, VERSION);
        return record;
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (!topicSeen) {
            topic.ensure();
            topicSeen = true;
        }
        if (producer == null) {
            producer = Clients.open(settings, properties(), KafkaProducer::new);
        }
        return producer;
    }

    private Properties properties() {
        int delivery =
                Math.toIntExact(Duration.ofSeconds(settings.deliverySeconds()).toMillis());
        Properties properties = new Properties();
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A second request could overtake a first one that is turned away: a partition that has just got its leader
        // takes
        // any sequence number from a producer it does not know.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, settings.deliveryMillis());
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, settings.requestMillis());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.deliveryMillis());
        return properties;
    }

    private synchronized StoreException failed(Producer<?, ?> used, List<Signal> batch, Throwable cause) {
        topicSeen = false;
        if (used == producer && !(cause instanceof RetriableException)) {
            // Some errors leave a producer useless for good; which, differs between Kafka's versions.
            producer.close(Duration.ZERO);
            producer = null;
        }
        return Clients.problem(settings, "taking " + batch.size() + " signals", cause);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(settings.deliverySeconds()));
            producer = null;
        }
    }
}
