package dev.trellis.evaluation.run;

import dev.trellis.evaluation.metric.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcomes as tables of at most about 110 letters. */
public final class Report {

    private static final int FIGURES = 6;

    private Report() {}

    public static String of(List<Outcome> outcomes) {
        List<Outcome> done = outcomes.stream().filter(o -> o.failure() == null).toList();
        StringBuilder text = new StringBuilder();
        for (List<String> names : pages(done)) {
            text.append(accuracy(done, names)).append('\n');
        }
        if (!done.isEmpty()) {
            text.append(cost(done));
        }
        for (Outcome outcome : outcomes) {
            if (outcome.failure() != null) {
                text.append("%s: %s%n".formatted(outcome.model(), outcome.failure()));
            }
        }
        return text.toString();
    }

    /** Names of figures by their length of list, a few at a time. */
    private static List<List<String>> pages(List<Outcome> done) {
        Map<String, List<String>> byK = new LinkedHashMap<>();
        for (Outcome outcome : done) {
            for (Estimate estimate : outcome.estimates()) {
                List<String> names = byK.computeIfAbsent(
                        estimate.name()
                                .replaceAll("^(HR|NDCG|Recall|Precision|MRR|MAP)@", "")
                                .replaceAll("^[^0-9].*", "other"),
                        k -> new ArrayList<>());
                if (!names.contains(estimate.name())) {
                    names.add(estimate.name());
                }
            }
        }
        List<List<String>> pages = new ArrayList<>();
        for (List<String> names : byK.values()) {
            for (int from = 0; from < names.size(); from += FIGURES) {
                pages.add(names.subList(from, Math.min(names.size(), from + FIGURES)));
            }
        }
        return pages;
    }

    private static Table accuracy(List<Outcome> done, List<String> names) {
        Table table = new Table(head("model", names));
        for (Outcome outcome : done) {
            List<String> cells = names.stream()
                    .map(name -> outcome.estimates().stream()
                            .filter(estimate -> estimate.name().equals(name))
                            .findFirst()
                            .map(Report::shown)
                            .orElse("-"))
                    .toList();
            table.row(head(outcome.model(), cells));
        }
        return table;
    }

    private static String[] head(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all.toArray(new String[0]);
    }

    private static String shown(Estimate estimate) {
        return String.format(Locale.ROOT, "%.4f ±%.4f", estimate.value(), (estimate.high() - estimate.low()) / 2);
    }

    private static Table cost(List<Outcome> done) {
        Table table = new Table("model", "train s", "CPU s", "peak MB", "live MB", "model MB", "p50 ms", "p99 ms");
        for (Outcome outcome : done) {
            Cost cost = outcome.cost();
            table.row(
                    outcome.model(),
                    fixed(cost.trainSeconds(), 2),
                    fixed(cost.cpuSeconds(), 2),
                    fixed(cost.peakBytes() / 1e6, 0),
                    fixed(cost.liveBytes() / 1e6, 1),
                    fixed(cost.modelBytes() / 1e6, 1),
                    fixed(cost.p50Micros() / 1e3, 3),
                    fixed(cost.p99Micros() / 1e3, 3));
        }
        return table;
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
