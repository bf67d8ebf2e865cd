package dev.trellis.kafka;

import dev.trellis.store.StoreException;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Opens Kafka's clients, and says what to do when one fails. */
final class Clients {

    private static final Pattern PROPERTY = Pattern.compile("configuration \"?([a-z.]+)");

    private Clients() {}

    /** @throws StoreException if the client does not stand its properties */
    static <T> T open(KafkaSettings settings, Properties ours, Function<Properties, T> client) {
        try {
            return client.apply(settings.with(ours));
        } catch (KafkaException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConfigException wrong) {
                    throw refused(settings, wrong);
                }
            }
            throw problem(settings, "connecting", e);
        }
    }

    /** Kafka quotes the value, which may be a secret, so neither its message nor the cause goes on. */
    private static StoreException refused(KafkaSettings settings, ConfigException wrong) {
        Matcher property = PROPERTY.matcher(String.valueOf(wrong.getMessage()));
        String which = property.find() ? property.group(1) : "some property";
        return new StoreException(
                "Kafka's client does not accept %s. Correct it in trellis.kafka.properties-file (%s) or trellis.kafka.servers (%s)."
                        .formatted(which, settings.propertiesFile(), settings.servers()),
                null);
    }

    static StoreException problem(KafkaSettings settings, String doing, Throwable cause) {
        return new StoreException(
                "Kafka failed while %s (%s). Check that the brokers of trellis.kafka.servers (%s) run and let this node in."
                        .formatted(doing, cause.getClass().getSimpleName(), settings.servers()),
                cause,
                cause instanceof RecordTooLargeException);
    }
}
