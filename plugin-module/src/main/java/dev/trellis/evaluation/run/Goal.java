package dev.trellis.evaluation.run;

import dev.trellis.evaluation.data.InputException;
import dev.trellis.evaluation.metric.Accuracy;
import dev.trellis.evaluation.metric.ListMetric;
import java.util.Arrays;
import java.util.Locale;

/** What tuning maximizes, for example NDCG@10. */
public record Goal(ListMetric metric, int k) {

    /** @throws InputException if it is not like {@code mrr@20} */
    public static Goal parse(String text) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split("@");
        if (parts.length == 2 && parts[1].matches("[1-9]\\d{0,2}")) {
            for (ListMetric metric : ListMetric.values()) {
                if (metric.name().equals(parts[0])) {
                    return new Goal(metric, Integer.parseInt(parts[1]));
                }
            }
        }
        throw new InputException("--tune-for knows no '%s'; say for example ndcg@10. Measures: %s"
                .formatted(text, Arrays.toString(ListMetric.values()).toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return Accuracy.name(metric, k);
    }
}
