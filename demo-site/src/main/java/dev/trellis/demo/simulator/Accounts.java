package dev.trellis.demo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Invents account holders. */
final class Accounts {

    static final String DEMO_EMAIL = "shopper@fernhollow.example";

    private final List<String> firstNames = list("first", " ");
    private final List<String> lastNames = list("last", " ");
    private final List<String> streets = list("street", "\\|");
    private final List<String> towns = list("town", "\\|");
    private final Instant begin;
    private final Instant now;

    Accounts(Instant begin, Instant now) {
        this.begin = begin;
        this.now = now;
    }

    Account invent(int number, Draw draw) {
        String first = draw.oneOf(firstNames);
        String last = draw.oneOf(lastNames);
        String email = String.format(Locale.ROOT, "%s.%s.%d@shoppers.fernhollow.example", first, last, number)
                .toLowerCase(Locale.ROOT);
        // About half were customers before the half-year began.
        Instant registered = draw.chance(0.55)
                ? begin.minus(Duration.ofHours((long) (draw.unit() * 24 * 400)))
                : begin.plus(Duration.ofMinutes(
                        (long) (draw.unit() * Duration.between(begin, now).toMinutes() * 0.97)));
        return at(first, last, email, registered, draw);
    }

    Account demo(Draw draw) {
        return at("Robin", "Ashdown", DEMO_EMAIL, begin.minus(Duration.ofDays(12)), draw);
    }

    private Account at(String first, String last, String email, Instant registered, Draw draw) {
        String[] town = draw.oneOf(towns).split(", | (?=\\d)");
        String street = (1 + draw.below(180)) + " " + draw.oneOf(streets);
        return new Account(first, last, email, registered, street, town[0], town[1], town[2]);
    }

    private static List<String> list(String key, String separator) {
        return Table.lines("people.txt").stream()
                .filter(line -> line.startsWith(key + ":"))
                .flatMap(line ->
                        Arrays.stream(line.substring(key.length() + 1).strip().split(separator)))
                .toList();
    }
}
