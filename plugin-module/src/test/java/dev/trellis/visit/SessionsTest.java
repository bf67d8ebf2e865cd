package dev.trellis.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.ReferrerKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID SESSION = UUID.randomUUID();

    private final SessionMemory memory = SessionMemory.of(100, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_session_goes_on_until_30_minutes_have_passed_without_a_request() {
        String value = new SessionStamp(SESSION, NOW, ReferrerKind.SEARCH).value();

        assertThat(SessionStamp.read(value, NOW.plus(Duration.ofSeconds(1_799))))
                .contains(new SessionStamp(SESSION, NOW, ReferrerKind.SEARCH));
        assertThat(SessionStamp.read(value, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    void the_clock_of_another_node_may_be_a_little_ahead_but_nobody_keeps_a_session_for_ever() {
        String value = new SessionStamp(SESSION, NOW, ReferrerKind.DIRECT).value();

        assertThat(SessionStamp.read(value, NOW.minusSeconds(60))).isPresent();
        assertThat(SessionStamp.read(value, NOW.minusSeconds(3_600))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "6f1c3a5e-0000-4000-8000-000000000000",
                "6f1c3a5e-0000-4000-8000-000000000000.1777636800.nowhere",
                "6f1c3a5e-0000-1000-8000-000000000000.1777636800.search",
                "6f1c3a5e-0000-4000-8000-000000000000.99999999999999.search"
            })
    void a_value_that_trellis_did_not_write_is_no_session(String value) {
        assertThat(SessionStamp.read(value, NOW)).isEmpty();
    }

    @Test
    void the_browsers_time_zone_stays_with_the_session() {
        memory.of(SESSION, () -> SessionFacts.NONE);
        memory.timeZone(SESSION, "Europe/Berlin");
        memory.timeZone(SESSION, "Middle-earth/Shire");
        memory.timeZone(SESSION, null);

        assertThat(memory.of(SESSION).timeZone()).isEqualTo(Optional.of("Europe/Berlin"));
    }

    @Test
    void the_time_zone_of_a_session_that_is_not_here_is_not_kept() {
        memory.timeZone(SESSION, "Europe/Berlin");

        assertThat(memory.of(SESSION)).isEqualTo(SessionFacts.NONE);
    }
}
