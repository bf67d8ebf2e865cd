package dev.trellis.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final long SEED = 7;

    @Test
    void timesAreReadAsJavaReadsThem() {
        Random random = new Random(SEED);
        char[] letters = "0123456789-:.TZtz +".toCharArray();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(
                    Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)).toString());
            for (int change = random.nextInt(3); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), letters[random.nextInt(letters.length)]);
            }
            assertThat(read(Times::parse, text.toString()))
                    .as(text.toString())
                    .isEqualTo(read(Instant::parse, text.toString()));
        }
    }

    private static String read(Function<String, Instant> reader, String text) {
        try {
            return reader.apply(text).toString();
        } catch (DateTimeException e) {
            return "no time";
        }
    }
}
