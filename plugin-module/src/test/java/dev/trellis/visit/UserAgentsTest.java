package dev.trellis.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.Device;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserAgentsTest {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
                    + " Mobile/15E148 Safari/604.1";

    private UserAgents agents;

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void browsers_are_known_by_device_and_system_soon_after_their_first_page() throws Exception {
        agents = UserAgents.of(true);

        assertThat(settled(PHONE)).isEqualTo(new Agent(Device.PHONE, Optional.of("iOS"), false));
        assertThat(settled("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo(new Agent(Device.DESKTOP, Optional.of("Linux"), false));
        assertThat(settled("Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/137.0.0.0 Safari/537.36"))
                .isEqualTo(new Agent(Device.TABLET, Optional.of("Android"), false));
        assertThat(settled("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2;"
                                + " +https://openai.com/gptbot)")
                        .robot())
                .isTrue();
        assertThat(settled("curl/8.5.0").robot()).isTrue();
    }

    @Test
    void nobody_waits_while_the_library_starts() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        agents = UserAgents.with(() -> {
            await(started);
            return userAgent -> new Agent(Device.PHONE, Optional.of("iOS"), false);
        });

        assertThat(agents.of(PHONE)).isEqualTo(Agent.UNKNOWN);
        started.countDown();

        assertThat(settled(PHONE).device()).isEqualTo(Device.PHONE);
    }

    @Test
    void a_crawler_that_says_so_is_known_at_once() {
        agents = UserAgents.of(false);

        assertThat(agents.of("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
                        .robot())
                .isTrue();
        assertThat(agents.of(null).robot()).isTrue();
    }

    @Test
    void without_its_library_the_shop_goes_on_without_devices() throws Exception {
        agents = UserAgents.with(() -> {
            throw new NoClassDefFoundError("org/apache/logging/log4j/LogManager");
        });

        agents.of(PHONE);

        assertThat(agents.of(PHONE)).isEqualTo(Agent.UNKNOWN);
    }

    @Test
    void a_flood_of_made_up_names_neither_waits_nor_fills_memory() {
        CountDownLatch never = new CountDownLatch(1);
        agents = UserAgents.with(() -> {
            await(never);
            return userAgent -> Agent.UNKNOWN;
        });

        for (int i = 0; i < 100_000; i++) {
            assertThat(agents.of("Mozilla/5.0 (" + "x".repeat(2_000) + i)).isEqualTo(Agent.UNKNOWN);
            assertThat(agents.of("Mozilla/5.0 " + i)).isEqualTo(Agent.UNKNOWN);
        }
        assertThat(agents.size()).isLessThanOrEqualTo(10_000);
    }

    private Agent settled(String userAgent) throws InterruptedException {
        for (int i = 0; i < 600 && agents.of(userAgent).equals(Agent.UNKNOWN); i++) {
            Thread.sleep(50);
        }
        return agents.of(userAgent);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
