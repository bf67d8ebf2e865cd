package dev.trellis.demo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When somebody comes through the door. */
final class Arrivals {

    /**
     * @param demo whether it is the demo shopper, who comes at fixed times
     * @param resolved whether they come to buy something, whatever happens
     */
    record Arrival(Instant at, boolean demo, boolean resolved) {}

    /** The demo shopper's visits, in days before today; they come of an evening. */
    private static final List<Integer> DEMO_ORDERS = List.of(158, 121, 83, 41, 12);

    private static final List<Integer> DEMO_VISITS = List.of(160, 96, 60, 27, 5, 1);
    private static final int RUSH_SECONDS = 3 * 3600;
    private static final int RUSH_VISITS = 60;

    private final Instant begin;
    private final Instant now;
    private final Draw draw;

    Arrivals(Instant begin, Instant now, long seed) {
        this.begin = begin;
        this.now = now;
        this.draw = new Draw(seed);
    }

    /** All of them, oldest first. */
    List<Arrival> all(double perDay) {
        List<Arrival> arrivals = new ArrayList<>();
        double[] hours = Hours.traffic();
        for (int h = 1; h < hours.length; h++) {
            hours[h] += hours[h - 1];
        }
        for (Instant day = begin.truncatedTo(ChronoUnit.DAYS); day.isBefore(now); day = day.plus(1, ChronoUnit.DAYS)) {
            int count = (int) Math.round(perDay * growth(day) * weekday(day) * draw.noise(0.12));
            for (int i = 0; i < count; i++) {
                int hour = draw.place(hours, hours[23]);
                arrivals.add(new Arrival(day.plusSeconds(hour * 3600L + draw.below(3600)), false, false));
            }
        }
        // Whatever the hour, the shop is busy when the story ends: trends live from the newest visits.
        for (int i = 0; i < RUSH_VISITS; i++) {
            arrivals.add(new Arrival(now.minusSeconds(150 + draw.below(RUSH_SECONDS)), false, false));
        }
        DEMO_ORDERS.forEach(ago -> arrivals.add(new Arrival(daysAgo(ago), true, true)));
        DEMO_VISITS.forEach(ago -> arrivals.add(new Arrival(daysAgo(ago), true, false)));
        arrivals.removeIf(a -> a.at().isBefore(begin) || a.at().isAfter(now.minusSeconds(120)));
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    private Instant daysAgo(int days) {
        return now.truncatedTo(ChronoUnit.DAYS).minus(days, ChronoUnit.DAYS).plusSeconds(68_000 + draw.below(7_000));
    }

    /** The shop grew by half in the half-year. */
    private double growth(Instant day) {
        double through = Duration.between(begin, day).toHours()
                / (double) Duration.between(begin, now).toHours();
        return 0.8 + 0.4 * through;
    }

    private static double weekday(Instant day) {
        return switch (day.atZone(ZoneOffset.UTC).getDayOfWeek()) {
            case SATURDAY -> 1.2;
            case SUNDAY -> 1.35;
            case FRIDAY -> 0.85;
            default -> 0.93;
        };
    }
}
