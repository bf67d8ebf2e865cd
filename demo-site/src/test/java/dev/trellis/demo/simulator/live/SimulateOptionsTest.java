package dev.trellis.demo.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"http://192.0.2.7/", "http://10.0.0.1:8080/", "https://127.0.0.1/", "ftp://localhost/", "127"})
    void shoppers_stay_on_this_machine(String url) {
        assertThatThrownBy(() -> SimulateOptions.parse(List.of("--url", url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url);
    }

    @Test
    void a_run_is_as_long_and_as_busy_as_asked() {
        var options =
                SimulateOptions.parse(List.of("--port", "18140", "--shoppers", "8", "--minutes", "0.5", "--rate", "3"));

        assertThat(options.store()).isEqualTo(URI.create("http://127.0.0.1:18140/"));
        assertThat(options.shoppers()).isEqualTo(8);
        assertThat(options.length()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.rate()).isEqualTo(3);
    }

    @Test
    void nobody_floods_the_store() {
        assertThatThrownBy(() -> SimulateOptions.parse(List.of("--rate", "5000")))
                .hasMessage("--rate must be from 0.1 to 50.0.");
    }
}
