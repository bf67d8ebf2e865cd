package dev.trellis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    /** The time of the example in RFC 9562, A.6. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-02-22T19:22:22.000Z"), ZoneOffset.UTC);

    @Test
    void anIdBeginsWithItsTimeAndSaysWhatItIs() {
        UUID id = new TimeOrderedIds(CLOCK, new Random(5)).get();

        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        TimeOrderedIds ids = new TimeOrderedIds(CLOCK, new Random(5));
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            made.add(ids.get());
        }

        assertThat(made).hasSize(100_000);
    }

    @Test
    void laterIdsComeAfterEarlierOnesAsText() {
        Random random = new Random(5);
        String before = "";
        for (int i = 0; i < 1_000; i++) {
            Clock later = Clock.offset(CLOCK, Duration.ofMillis(i * 977L));
            String id = new TimeOrderedIds(later, random).get().toString();
            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }
}
