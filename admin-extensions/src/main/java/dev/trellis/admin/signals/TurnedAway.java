package dev.trellis.admin.signals;

import dev.trellis.jpa.StoredRejection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What lately did not become a signal.
 *
 * @param reasons the most frequent first
 * @param shown the latest first; of the chosen reason only, if one is chosen
 */
record TurnedAway(List<Reason> reasons, Optional<String> chosen, List<StoredRejection> shown, int total) {

    /** @param label for people */
    record Reason(String name, String label, long count) {}

    static TurnedAway of(List<StoredRejection> latest, String chosen, Map<String, String> labels) {
        Map<String, Long> counts =
                latest.stream().collect(Collectors.groupingBy(StoredRejection::reason, Collectors.counting()));
        List<Reason> reasons = counts.entrySet().stream()
                .map(each ->
                        new Reason(each.getKey(), labels.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Reason::count).reversed().thenComparing(Reason::name))
                .toList();
        Optional<String> known = Optional.ofNullable(chosen).filter(counts::containsKey);
        List<StoredRejection> shown = latest.stream()
                .filter(each -> known.isEmpty() || each.reason().equals(known.get()))
                .toList();
        return new TurnedAway(reasons, known, shown, latest.size());
    }

    public String label(String reason) {
        return reasons.stream()
                .filter(each -> each.name().equals(reason))
                .map(Reason::label)
                .findFirst()
                .orElse(reason);
    }
}
