package dev.trellis.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "1291191960, 2010-12-01T08:26:00Z",
        "1291191960.25, 2010-12-01T08:26:00.250Z",
        "1.29119196e9, 2010-12-01T08:26:00Z",
        "1291191960250, 2010-12-01T08:26:00.250Z",
        "1291191960250000, 2010-12-01T08:26:00.250Z",
        "1291191960250000000, 2010-12-01T08:26:00.250Z",
        "2010-12-01 08:26:00, 2010-12-01T08:26:00Z",
        "2010-12-01 08:26, 2010-12-01T08:26:00Z",
        "2010-12-01, 2010-12-01T00:00:00Z",
        "2010-12-01T08:26:00.277Z, 2010-12-01T08:26:00.277Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2010-12-01T08:26:00.123456Z, 2010-12-01T08:26:00.123Z",
        "2010-12-01T08:26:00+02:00, 2010-12-01T06:26:00Z",
        "2010-12-01 08:26:00 UTC, 2010-12-01T08:26:00Z",
        "12/1/2010 8:26, 2010-12-01T08:26:00Z",
        "0, 1970-01-01T00:00:00Z",
        "-5, 1969-12-31T23:59:55Z"
    })
    void readsTheUsualWaysToWriteATime(String text, Instant time) {
        assertThat(millis(text)).isEqualTo(time.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2010-13-01",
                "2010-02-30 10:00",
                "2010-12-01 08:26:61",
                "2010-12-01T08:26:00.Z",
                "2010-12-0108:26:00",
                "2010-12-01 25:00:00",
                "NaN",
                "inf",
                "1e300",
                "31/12/2010"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(millis(text)).isEqualTo(Times.NONE);
    }

    private static long millis(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Times.millis(bytes, 0, bytes.length);
    }
}
