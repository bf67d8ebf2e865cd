package dev.trellis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.CustomerId;
import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a node through a real broker into a real database. */
class SignalsThroughKafkaIT {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final KafkaShop shop = new KafkaShop(broker, TestDatabase.POSTGRESQL);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void signalsBecomeTheSameRows() {
        VisitorId anna = VisitorId.random();
        List<Signal> sent = List.of(
                shop.signals.opened(anna, "/zelte/für-zwei?x=1"),
                shop.signals.viewed(anna, 7),
                shop.signals.added(anna, 7),
                shop.signals.removed(anna, 7),
                shop.signals.loggedIn(anna, new CustomerId(42)),
                shop.signals.viewed(anna, new CustomerId(42), 8),
                shop.signals.bought(anna, 9001, 7, 8));

        KafkaLink node = shop.node();
        node.send(sent);
        shop.awaitRows(sent.size());

        assertThat(shop.rows()).isEqualTo(sent);
        KafkaShop.await(() -> "committed offsets", () -> shop.committed() == sent.size());
        KafkaShop.await(() -> "a lag of nothing in 4 partitions, not " + node.status(), () -> {
            KafkaStatus status = node.status().orElseThrow();
            return status.connected() && status.lag().size() == 4 && status.totalLag() == 0;
        });
        assertThat(node.status().orElseThrow().written()).isEqualTo(sent.size());
    }

    @Test
    void theSignalsOfEachVisitorStayInOrder() {
        SwitchedStore store = new SwitchedStore(shop.store);
        KafkaLink node = shop.node(store);
        List<Signal> sent = shop.views(5_000);
        for (int from = 0; from < sent.size(); from += 500) {
            node.send(sent.subList(from, from + 500));
        }
        shop.awaitRows(sent.size());
        KafkaShop.await(() -> "the last batch", () -> store.came.size() >= sent.size());

        assertThat(byVisitor(store.came)).isEqualTo(byVisitor(sent));
    }

    private static Map<VisitorId, List<Signal>> byVisitor(List<Signal> signals) {
        Map<VisitorId, List<Signal>> byVisitor = new LinkedHashMap<>();
        signals.forEach(signal -> byVisitor
                .computeIfAbsent(signal.header().visitor(), v -> new ArrayList<>())
                .add(signal));
        return byVisitor;
    }

    @Test
    void aRecordThatIsNoSignalIsReportedAndPassedOver() {
        KafkaLink node = shop.node();
        List<Signal> sent = shop.views(40);
        node.send(sent.subList(0, 20));
        try (KafkaProducer<byte[], byte[]> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.servers()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < 4; partition++) {
                String topic = shop.settings.topic().name();
                stranger.send(
                        new ProducerRecord<>(topic, partition, null, "{\"schema_ver".getBytes(StandardCharsets.UTF_8)));
                stranger.send(new ProducerRecord<>(topic, partition, null, null));
                stranger.send(new ProducerRecord<>(
                        topic, partition, null, "{\"schema_version\":99}".getBytes(StandardCharsets.UTF_8)));
            }
        }
        node.send(sent.subList(20, 40));
        shop.awaitRows(40);
        KafkaShop.await(() -> "offsets past the damaged records", () -> shop.committed() == 52);

        assertThat(node.status().orElseThrow().rejected()).isEqualTo(12);
        assertThat(shop.rejections.counts())
                .containsEntry(RejectionReason.DAMAGED, 8L)
                .containsEntry(RejectionReason.UNKNOWN_VERSION, 4L);
        assertThat(shop.rejections.latest()).extracting(Rejection::detail).allSatisfy(detail -> assertThat(detail)
                .matches("record \\d+ of partition [0-3]: .+"));
    }

    @Test
    void aSignalThatTheDatabaseCannotStandIsReportedAndThoseAfterItArrive() {
        SwitchedStore store = new SwitchedStore(shop.store);
        List<Signal> sent = shop.views(200);
        store.cannotStand = sent.get(0);
        KafkaLink node = shop.node(store);
        node.send(sent.subList(0, 1));
        KafkaShop.await(() -> "attempts with the bad one alone", () -> store.attempts.get() > 4);
        node.send(sent.subList(1, 200));
        shop.awaitRows(199);
        KafkaShop.await(() -> "offsets past the refused signal", () -> shop.committed() == 200);

        assertThat(shop.rows()).containsExactlyInAnyOrderElementsOf(sent.subList(1, 200));
        assertThat(shop.rejections.latest()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.STORE_REFUSED);
            assertThat(rejection.type()).contains(SignalType.VIEW_ITEM);
        });
        assertThat(node.status().orElseThrow().rejected()).isEqualTo(1);
    }

    @Test
    void theTopicIsMadeAsTheSettingsSay() throws Exception {
        KafkaLink node = shop.node();
        node.send(shop.views(1));
        try (Admin admin = broker.admin()) {
            String topic = shop.settings.topic().name();
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions())
                    .hasSize(4);
        }
    }

    @Test
    void aMissingTopicThatMayNotBeMadeIsAnErrorWithTheCommandThatMakesIt() throws Exception {
        String topic = "not-there-" + UUID.randomUUID();
        try (KafkaTransport transport = new KafkaTransport(KafkaShop.settings(broker, topic, false))) {
            assertThatThrownBy(() -> transport.send(shop.views(1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("trellis.kafka.topic.create")
                    .hasMessageContaining("--create --topic " + topic + " --partitions 4");
        }
        try (Admin admin = broker.admin()) {
            assertThat(admin.listTopics().names().get()).doesNotContain(topic);
        }
    }

    @Test
    void aTopicThatTheBrokersCannotKeepIsAnErrorWithTheReason() {
        String topic = "too-safe-" + UUID.randomUUID();
        KafkaSettings settings =
                new KafkaSettings(broker.servers(), "g", "", 5, new TopicSettings(topic, true, 4, 3, 1));
        try (KafkaTransport transport = new KafkaTransport(settings)) {
            assertThatThrownBy(() -> transport.send(shop.views(1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("InvalidReplicationFactorException")
                    .hasMessageContaining("trellis.kafka.topic");
        }
    }
}
