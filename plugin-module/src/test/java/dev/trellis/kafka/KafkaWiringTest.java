package dev.trellis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.store.InMemorySignalStore;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.PropertyPlaceholderConfigurer;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.io.ClassPathResource;

/** What the wiring page makes of the settings. */
class KafkaWiringTest {

    private static KafkaLink link(String... settings) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(beans).loadBeanDefinitions("classpath:bl-trellis-applicationContext.xml");
        beans.removeBeanDefinition("trellisSignalStore");
        beans.registerSingleton("trellisSignalStore", new InMemorySignalStore());
        Properties ours = new Properties();
        for (int i = 0; i < settings.length; i += 2) {
            ours.put(settings[i], settings[i + 1]);
        }
        PropertyPlaceholderConfigurer placeholders = new PropertyPlaceholderConfigurer();
        placeholders.setLocation(new ClassPathResource("config/trellis/common.properties"));
        placeholders.setProperties(ours);
        placeholders.setLocalOverride(true);
        placeholders.postProcessBeanFactory(beans);
        return beans.getBean("trellisKafka", KafkaLink.class);
    }

    @Test
    void signalsGoDirectlyUnlessTheStoreSaysOtherwise() {
        assertThat(link().isAutoStartup()).isFalse();
    }

    @Test
    void aStoreChoosesKafkaWithTwoSettings() {
        KafkaLink link = link("trellis.transport", "kafka", "trellis.kafka.servers", "127.0.0.1:1");

        assertThat(link.isAutoStartup()).isTrue();
        assertThat(link.status())
                .hasValueSatisfying(status -> assertThat(status.connected()).isFalse());
        link.destroy();
    }

    @Test
    void aStoreThatForgetsTheBrokersIsToldSo() {
        assertThatThrownBy(() -> link("trellis.transport", "kafka"))
                .rootCause()
                .hasMessageContaining("trellis.kafka.servers");
    }
}
