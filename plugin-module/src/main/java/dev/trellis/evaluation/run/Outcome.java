package dev.trellis.evaluation.run;

import dev.trellis.evaluation.metric.Estimate;
import java.util.List;

/**
 * One model's row.
 *
 * @param parameters with which it was trained, {@code lambda=300 …}
 * @param tuned what was tried, in the order of trying; empty without tuning
 * @param estimates all figures; empty if it failed
 * @param cost of the first fold; null if it failed
 * @param failure why there are no figures, or null
 */
public record Outcome(
        String model, String parameters, List<Tried> tuned, List<Estimate> estimates, Cost cost, String failure) {

    /** Parameters with their figure on the validation split. */
    public record Tried(String parameters, double figure) {}

    static Outcome failed(String model, String parameters, String why) {
        return new Outcome(model, parameters, List.of(), List.of(), null, why);
    }
}
