package dev.trellis.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {

    @Test
    void without_options_the_store_answers_on_8080_with_its_own_database_and_trellis() {
        var options = LaunchOptions.parse(List.of("--home", "/shop"));

        assertThat(options)
                .isEqualTo(new LaunchOptions(8080, null, null, true, 0, Path.of("/shop"), Path.of("/shop/.work")));
    }

    @Test
    void another_database_and_port_may_be_chosen() {
        var options = LaunchOptions.parse(
                List.of("--db", "jdbc:postgresql://host/shop", "--db-user", "me", "--port", "9000"));

        assertThat(options.databaseUrl()).isEqualTo("jdbc:postgresql://host/shop");
        assertThat(options.databaseUser()).isEqualTo("me");
        assertThat(options.port()).isEqualTo(9000);
    }

    @Test
    void a_word_it_does_not_know_is_named_in_the_answer() {
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--colour")))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("'--colour'");
    }

    @Test
    void a_port_must_be_a_port() {
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--port", "eighty")))
                .hasMessageContaining("eighty");
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--port", "70000")))
                .hasMessageContaining("70000");
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--port"))).hasMessageContaining("--port needs a value");
    }
}
