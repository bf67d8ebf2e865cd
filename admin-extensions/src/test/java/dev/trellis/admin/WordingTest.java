package dev.trellis.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
    private final Wording say = new Wording(Locale.US, NOW);

    @Test
    void timesAreSaidAsPeopleSayThem() {
        assertThat(say.ago(NOW.minusSeconds(1))).isEqualTo("1 second ago");
        assertThat(say.ago(NOW.minusSeconds(90))).isEqualTo("90 seconds ago");
        assertThat(say.ago(NOW.minusSeconds(600))).isEqualTo("10 minutes ago");
        assertThat(say.ago(NOW.minusSeconds(3 * 86_400))).isEqualTo("3 days ago");
        assertThat(say.took(4200)).isEqualTo("4.2 s");
        assertThat(say.moment(NOW)).isEqualTo("29 Mar 2026, 12:00 UTC");
    }

    @Test
    void aClockThatRunsAheadIsNotTheFuture() {
        assertThat(say.ago(NOW.plusSeconds(30))).isEqualTo("just now");
    }
}
