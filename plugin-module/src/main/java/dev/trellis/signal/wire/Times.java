package dev.trellis.signal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads times as {@link Instant#parse} does, but those of the form that every browser writes without its formatter. */
public final class Times {

    /** Digits where there is a zero. */
    private static final String USUAL = "0000-00-00T00:00:00.000Z";

    private static final long END_OF_YEAR_9999 = 253_402_300_800L;

    private Times() {}

    /** From 1970 to the year 9999: what is further away no clock shows and no database column holds. */
    public static boolean areStorable(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.getEpochSecond() < END_OF_YEAR_9999;
    }

    /** @throws DateTimeParseException if it is no time */
    public static Instant parse(String text) {
        if (!isUsual(text)) {
            return Instant.parse(text);
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            number(text, 20, 23) * 1_000_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // The last hour of a day may be the 24th, and a minute may have 61 seconds.
            return Instant.parse(text);
        }
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (USUAL.charAt(i) == '0' ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
