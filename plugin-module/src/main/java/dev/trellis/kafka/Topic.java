package dev.trellis.kafka;

import dev.trellis.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the topic is there before anything asks for it, so that no broker makes it by its own defaults. */
final class Topic {

    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);

    private final KafkaSettings settings;
    private final TopicSettings topic;

    Topic(KafkaSettings settings) {
        this.settings = settings;
        this.topic = settings.topic();
    }

    /** @throws StoreException if the topic is not there and could not be made, or the brokers do not answer */
    void ensure() {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, settings.requestMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, settings.deliveryMillis());
        try (Admin admin = Clients.open(settings, properties, Admin::create)) {
            if (!exists(admin)) {
                create(admin);
            }
        } catch (ExecutionException e) {
            throw Clients.problem(settings, "looking for the topic " + topic.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while looking for Kafka's topic " + topic.name() + ".", e);
        }
    }

    private boolean exists(Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.describeTopics(List.of(topic.name())).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private void create(Admin admin) throws InterruptedException {
        if (!topic.create()) {
            throw new StoreException(
                    "Kafka has no topic %s and trellis.kafka.topic.create is false. Make it: %s"
                            .formatted(topic.name(), command()),
                    null);
        }
        NewTopic made = new NewTopic(topic.name(), topic.partitions(), (short) topic.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(TimeUnit.HOURS.toMillis(topic.retentionHours())),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        String.valueOf(topic.copiesToArrive())));
        try {
            admin.createTopics(List.of(made)).all().get();
            LOG.info("Kafka's topic {} is made, with {} partitions.", topic.name(), topic.partitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StoreException(
                        "Kafka's topic %s is not there and could not be made (%s). Correct trellis.kafka.topic.*, or make it: %s"
                                .formatted(topic.name(), e.getCause().getClass().getSimpleName(), command()),
                        e.getCause());
            }
        }
    }

    private String command() {
        return "kafka-topics.sh --bootstrap-server %s --create --topic %s --partitions %d --replication-factor %d --config min.insync.replicas=%d --config retention.ms=%d"
                .formatted(
                        settings.servers(),
                        topic.name(),
                        topic.partitions(),
                        topic.replication(),
                        topic.copiesToArrive(),
                        TimeUnit.HOURS.toMillis(topic.retentionHours()));
    }
}
