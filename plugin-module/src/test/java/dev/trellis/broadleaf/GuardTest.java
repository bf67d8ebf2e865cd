package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class GuardTest {

    private final Guard guard = new Guard(Clock.systemUTC());

    @Test
    void a_failing_hook_is_counted_and_left_out() {
        String result = guard.compute("test hook", "the page goes on", () -> {
            throw new IllegalStateException("broken on purpose");
        });
        guard.run("test hook", () -> {
            throw new NoClassDefFoundError("broken on purpose");
        });

        assertThat(result).isEqualTo("the page goes on");
        assertThat(guard.failures()).isEqualTo(2);
    }
}
