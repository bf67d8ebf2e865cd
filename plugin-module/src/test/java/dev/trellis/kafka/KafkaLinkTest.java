package dev.trellis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.signal.Rejections;
import dev.trellis.store.InMemorySignalStore;
import dev.trellis.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a store chooses Kafka, and what it is told if it does so by half. */
class KafkaLinkTest {

    private static final TopicSettings TOPIC = new TopicSettings("signals", true, 4, 1, 1);

    @TempDir
    Path folder;

    private static KafkaSettings settings(String servers, String file) {
        return new KafkaSettings(servers, "trellis", file, 1, TOPIC);
    }

    private static KafkaLink link(String chosen, KafkaSettings settings) {
        return new KafkaLink(chosen, settings, new InMemorySignalStore(), new Rejections(), Clock.systemUTC());
    }

    @Test
    void unlessItIsChosenKafkaDoesNothing() {
        KafkaLink link = link("direct", settings("", ""));

        assertThat(link.isAutoStartup()).isFalse();
        link.start();
        assertThat(link.isRunning()).isFalse();
        assertThat(link.status()).isEmpty();
        assertThatThrownBy(() -> link.send(List.of())).hasMessageContaining("trellis.transport");
        link.destroy();
    }

    @Test
    void withoutBrokersItSaysWhichSettingIsMissing() {
        assertThatThrownBy(() -> link("kafka", settings(" ", ""))).hasMessageContaining("trellis.kafka.servers");
    }

    @Test
    void aStoreWithoutKafkasJarNeedsItOnlyIfItChoosesKafka() throws Exception {
        URL[] withoutKafka = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("kafka-clients"))
                .map(KafkaLinkTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader store = new URLClassLoader(withoutKafka, ClassLoader.getPlatformClassLoader())) {
            Class<?> link = store.loadClass(KafkaLink.class.getName());
            Constructor<?> constructor = link.getConstructors()[0];
            assertThatCode(() -> {
                        // What Spring looks at.
                        link.getDeclaredMethods();
                        link.getDeclaredFields();
                        Object made = constructor.newInstance("direct", null, null, null, null);
                        link.getMethod("start").invoke(made);
                        link.getMethod("status").invoke(made);
                        link.getMethod("destroy").invoke(made);
                    })
                    .doesNotThrowAnyException();

            Object settings = settings(store);
            assertThatThrownBy(() -> constructor.newInstance("kafka", settings, null, null, null))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("Add " + KafkaLink.CLIENT);
        }
    }

    private static Object settings(ClassLoader store) throws ReflectiveOperationException {
        Object topic = store.loadClass(TopicSettings.class.getName())
                .getConstructors()[0]
                .newInstance("signals", true, 4, 1, 1);
        return store.loadClass(KafkaSettings.class.getName())
                .getConstructors()[0]
                .newInstance("127.0.0.1:1", "trellis", "", 1, topic);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    @Test
    void theVersionThatItAsksForIsTheOneThatIsTested() {
        URL tested = KafkaProducer.class.getProtectionDomain().getCodeSource().getLocation();

        assertThat(tested.getPath())
                .endsWith(KafkaLink.CLIENT.replace("org.apache.kafka:", "/").replace(':', '-') + ".jar");
    }

    @Test
    void brokersThatAreNotThereAreNamed() {
        try (KafkaTransport transport = new KafkaTransport(settings("127.0.0.1:1", ""))) {
            assertThatThrownBy(() -> transport.send(List.of()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    @Test
    void aRefusedPropertyIsNamedWithoutItsValue() throws IOException {
        Path file = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=s3cret");
        try (KafkaTransport transport = new KafkaTransport(settings("127.0.0.1:1", file.toString()))) {
            assertThatThrownBy(() -> transport.send(List.of()))
                    .isInstanceOf(StoreException.class)
                    .hasNoCause()
                    .hasMessageContaining("security.protocol")
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void theFileCannotTakeBackWhatKeepsSignalsSafe() throws IOException {
        Path file = Files.writeString(folder.resolve("kafka.properties"), "acks=0\nclient.rack=b\n");
        Properties ours = new Properties();
        ours.put("acks", "all");

        assertThat(settings("127.0.0.1:1", file.toString()).with(ours))
                .containsEntry("acks", "all")
                .containsEntry("client.rack", "b");
    }

    @Test
    void aFileThatIsNotThereIsNamedWhileTheStoreStarts() {
        assertThatThrownBy(() -> link("kafka", settings("127.0.0.1:1", "/nowhere/kafka.properties")))
                .hasMessageContaining("trellis.kafka.properties-file")
                .hasMessageContaining("/nowhere/kafka.properties");
    }
}
