package dev.trellis.admin.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bars of one day each, stacked by kind, in a box of 1000 × 1000 with its origin at the top left.
 *
 * @param ticks values of the vertical axis, 0 first
 * @param marks days that the horizontal axis names
 */
record DailyChart(List<Tick> ticks, List<Bar> bars, List<Mark> marks) {

    static final int SIZE = 1000;
    private static final int MOST_STEPS = 6;
    private static final int MARKS = 6;

    record Tick(long value, double y) {}

    record Mark(LocalDate day, double x) {}

    record Bar(LocalDate day, double x, double width, List<Segment> segments) {}

    record Segment(SignalKinds.Kind kind, long count, double y, double height) {}

    static DailyChart of(List<LocalDate> days, List<SignalKinds.Kind> kinds, Map<LocalDate, Map<String, Long>> counts) {
        long highest = days.stream()
                .mapToLong(day -> sum(counts.getOrDefault(day, Map.of())))
                .max()
                .orElse(0);
        long step = step(highest);
        long steps = Math.max(1, (highest + step - 1) / step);
        long top = step * steps;
        List<Tick> ticks = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            ticks.add(new Tick(i * step, SIZE - (double) SIZE * i / steps));
        }
        double slot = (double) SIZE / days.size();
        List<Bar> bars = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int everyNth = Math.max(1, (int) Math.ceil((double) days.size() / MARKS));
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            double x = i * slot;
            bars.add(new Bar(day, x + slot * 0.1, slot * 0.8, stack(kinds, counts.getOrDefault(day, Map.of()), top)));
            if ((days.size() - 1 - i) % everyNth == 0) {
                marks.add(new Mark(day, x + slot / 2));
            }
        }
        return new DailyChart(ticks, bars, marks);
    }

    private static List<Segment> stack(List<SignalKinds.Kind> kinds, Map<String, Long> counts, long top) {
        List<Segment> segments = new ArrayList<>();
        double y = SIZE;
        for (SignalKinds.Kind kind : kinds) {
            long count = counts.getOrDefault(kind.type(), 0L);
            if (count > 0) {
                double height = (double) SIZE * count / top;
                y -= height;
                segments.add(new Segment(kind, count, y, height));
            }
        }
        return segments;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The smallest of 1, 2, 5, 10, 20, 50, ... of which {@link #MOST_STEPS} reach the highest bar. */
    static long step(long highest) {
        for (long power = 1; ; power *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * power * MOST_STEPS >= highest) {
                    return factor * power;
                }
            }
        }
    }
}
