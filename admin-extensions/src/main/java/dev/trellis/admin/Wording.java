package dev.trellis.admin;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the screen says them. */
public final class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final NumberFormat integers;
    private final DateTimeFormatter shortDay;
    private final Instant now;

    public Wording(Locale locale, Instant now) {
        this.integers = NumberFormat.getIntegerInstance(locale);
        this.shortDay = DateTimeFormatter.ofPattern("d MMM", locale);
        this.now = now;
    }

    public String number(long value) {
        return integers.format(value);
    }

    public String day(LocalDate day) {
        return shortDay.format(day);
    }

    public String moment(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 12 seconds ago}; never in the future: the database's clock may be ahead of this one. */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, now);
        if (age.toSeconds() < 1) {
            return "just now";
        }
        return span(age) + " ago";
    }

    /** {@code 12 seconds}. */
    public static String span(Duration age) {
        if (age.toDays() >= 2) {
            return age.toDays() + " days";
        }
        if (age.toHours() >= 2) {
            return age.toHours() + " hours";
        }
        if (age.toMinutes() >= 2) {
            return age.toMinutes() + " minutes";
        }
        return age.toSeconds() == 1 ? "1 second" : age.toSeconds() + " seconds";
    }

    /** {@code 1.2 MB}, in thousands. */
    public String bytes(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ENGLISH, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    /** {@code 320 ms}, {@code 4.2 s}. */
    public String took(long millis) {
        return millis < 1000 ? millis + " ms" : String.format(Locale.ENGLISH, "%.1f s", millis / 1000.0);
    }

    /** {@code 0.1234}. */
    public String score(double score) {
        return String.format(Locale.ENGLISH, "%.4f", score);
    }

    /** {@code +2.8 %}, of one score against another. */
    public String change(double now, double before) {
        return before == 0 ? "" : String.format(Locale.ENGLISH, "%+.1f %%", 100 * (now - before) / before);
    }
}
