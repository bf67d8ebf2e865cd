package dev.trellis.evaluation.data;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times into milliseconds since 1970, UTC where no zone is given: seconds (fractions too), milli-, micro- and
 * nanoseconds since 1970, told apart by their size; ISO 8601 with {@code T} or a blank; {@code 12/31/2010 8:26}, month first.
 */
final class Times {

    static final long NONE = Long.MIN_VALUE;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})"
            + "(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)? ?(Z|UTC|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    private Times() {}

    /** {@link #NONE} if it is no time. */
    static long millis(byte[] bytes, int from, int to) {
        boolean date = to - from >= 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-';
        if (!date) {
            double number = Numbers.parse(bytes, from, to);
            if (!Double.isNaN(number)) {
                return ofNumber(number);
            }
        }
        long plain = date ? PlainTime.millis(bytes, from, to) : NONE;
        if (plain != NONE) {
            return plain;
        }
        return ofText(new String(bytes, from, Math.min(40, to - from), StandardCharsets.ISO_8859_1));
    }

    static long ofText(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return millis(iso, 1, 2, 3) + part(iso, 7) - zone(iso.group(8));
            }
            Matcher american = AMERICAN.matcher(text);
            return american.matches() ? millis(american, 3, 1, 2) : NONE;
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static long ofNumber(double number) {
        double size = Math.abs(number);
        double millis = size < 1e11 ? number * 1e3 : size < 1e14 ? number : size < 1e17 ? number / 1e3 : number / 1e6;
        return size < 1e20 ? Math.round(millis) : NONE;
    }

    private static long millis(Matcher at, int year, int month, int day) {
        LocalDate date = LocalDate.of(whole(at, year), whole(at, month), whole(at, day));
        LocalDateTime time = date.atTime(whole(at, 4), whole(at, 5), whole(at, 6));
        return 1000 * time.toEpochSecond(ZoneOffset.UTC);
    }

    private static int whole(Matcher at, int group) {
        String digits = at.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static long part(Matcher at, int group) {
        String digits = at.group(group);
        return digits == null ? 0 : Math.round(Double.parseDouble("0." + digits) * 1000);
    }

    private static long zone(String zone) {
        return zone == null || !zone.matches("[+-].*")
                ? 0
                : 1000L * ZoneOffset.of(zone).getTotalSeconds();
    }
}
