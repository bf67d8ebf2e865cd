package dev.trellis.admin.signals;

import dev.trellis.jpa.SignalCounts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signals of the last days.
 *
 * @param counts per day and kind; without those that had none
 * @param totals per kind, in the order of the kinds
 * @param total of them all
 */
record History(
        List<LocalDate> days,
        List<SignalKinds.Kind> kinds,
        Map<LocalDate, Map<String, Long>> counts,
        List<Total> totals,
        long total) {

    /** @param share of the largest total, in percent */
    record Total(SignalKinds.Kind kind, long count, double share) {}

    static History of(List<LocalDate> days, List<SignalCounts.Daily> daily, SignalKinds names, Locale locale) {
        Map<LocalDate, Map<String, Long>> counts = new TreeMap<>();
        Map<String, Long> perKind = new HashMap<>();
        for (SignalCounts.Daily one : daily) {
            counts.computeIfAbsent(one.day(), day -> new HashMap<>()).put(one.type(), one.count());
            perKind.merge(one.type(), one.count(), Long::sum);
        }
        List<SignalKinds.Kind> kinds = names.of(perKind.keySet(), locale);
        long most = perKind.values().stream().max(Comparator.naturalOrder()).orElse(1L);
        List<Total> totals = kinds.stream()
                .map(kind -> {
                    long count = perKind.get(kind.type());
                    return new Total(kind, count, 100.0 * count / most);
                })
                .toList();
        return new History(
                days,
                kinds,
                counts,
                totals,
                totals.stream().mapToLong(Total::count).sum());
    }

    public boolean empty() {
        return total == 0;
    }

    public DailyChart chart() {
        return DailyChart.of(days, kinds, counts);
    }

    /** For the table beside the chart. */
    public long count(LocalDate day, SignalKinds.Kind kind) {
        return counts.getOrDefault(day, Map.of()).getOrDefault(kind.type(), 0L);
    }
}
