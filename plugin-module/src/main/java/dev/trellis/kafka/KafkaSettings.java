package dev.trellis.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What {@code trellis.kafka.*} says.
 *
 * @param servers {@code host:port} of some brokers, by commas
 * @param group of the readers; each signal goes to one of them
 * @param propertiesFile more properties of Kafka's clients, for example of their security; empty for none
 * @param deliverySeconds after how long without the brokers' answer a batch counts as not sent, at least 1
 * @param topic where the signals are
 */
public record KafkaSettings(
        String servers, String group, String propertiesFile, int deliverySeconds, TopicSettings topic) {

    private static final int LONGEST_REQUEST_MILLIS = 10_000;

    public KafkaSettings {
        if (deliverySeconds < 1) {
            throw new IllegalArgumentException("trellis.kafka.delivery-seconds has to be at least 1, not "
                    + deliverySeconds + ": brokers need a moment to answer.");
        }
    }

    int deliveryMillis() {
        return Math.multiplyExact(deliverySeconds, 1_000);
    }

    /** For one answer of a broker: shorter than the delivery, so that it can be asked again. */
    int requestMillis() {
        return Math.min(deliveryMillis() / 2, LONGEST_REQUEST_MILLIS);
    }

    /** The file's properties, with ours over them: delivery and offsets are not for a file to change. */
    Properties with(Properties ours) {
        Properties all = new Properties();
        if (!propertiesFile.isBlank()) {
            try (Reader file = Files.newBufferedReader(Path.of(propertiesFile.strip()))) {
                all.load(file);
            } catch (IOException | IllegalArgumentException e) {
                // Neither the message nor the cause of a malformed file goes on: it may quote a password.
                throw new IllegalStateException("trellis.kafka.properties-file: " + propertiesFile
                        + " cannot be read as properties (" + e.getClass().getSimpleName() + ").");
            }
        }
        all.putAll(ours);
        all.put("bootstrap.servers", servers);
        return all;
    }
}
