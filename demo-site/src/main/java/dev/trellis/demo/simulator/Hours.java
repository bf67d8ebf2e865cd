package dev.trellis.demo.simulator;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;

/** When in the week somebody has time for a shop. */
enum Hours {
    EVENING(20, 2.5, 1.2),
    DAY(13, 4, 0.9),
    COMMUTE(8, 1.5, 0.6),
    WEEKEND(15, 3.5, 2.6);

    private final double peak;
    private final double spread;
    private final double weekend;

    Hours(double peak, double spread, double weekend) {
        this.peak = peak;
        this.spread = spread;
        this.weekend = weekend;
    }

    /** Relative likelihood of a visit beginning now. */
    double weight(ZonedDateTime at) {
        double hour = at.getHour() + at.getMinute() / 60.0;
        double distance = Math.min(Math.abs(hour - peak), 24 - Math.abs(hour - peak));
        double weight = 0.05 + Math.exp(-distance * distance / (2 * spread * spread));
        if (this == COMMUTE) {
            weight += 0.8 * Math.exp(-(hour - 18) * (hour - 18) / 3);
        }
        boolean free = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weight * (free ? weekend : 1);
    }

    /** How busy the shop is in each hour of the day, over everybody. */
    static double[] traffic() {
        return IntStream.range(0, 24)
                .mapToDouble(h -> 0.12
                        + Math.exp(-Math.pow(h - 20, 2) / 10)
                        + 0.7 * Math.exp(-Math.pow(h - 12.5, 2) / 12)
                        + 0.3 * Math.exp(-Math.pow(h - 8, 2) / 3))
                .toArray();
    }
}
