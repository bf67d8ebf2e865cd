package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Parameters;
import dev.trellis.evaluation.metric.Estimate;
import java.util.List;

/**
 * One model's row.
 *
 * @param parameters with which it was trained, in the last fold
 * @param tuned what was tried, in the order of trying; empty without tuning
 * @param estimates all figures; empty if it failed
 * @param cost of the first fold; null if it failed
 * @param failure why there are no figures, or null
 * @param error whether the failure is a fault, and not just that the model would be too large
 */
public record Outcome(
        String model,
        Parameters parameters,
        List<Tried> tuned,
        List<Estimate> estimates,
        Cost cost,
        String failure,
        boolean error) {

    /** Parameters with their figure on the validation split; negative infinity if the model would have been too large. */
    public record Tried(Parameters parameters, double figure) {}

    static Outcome failed(String model, Parameters parameters, String why, boolean error) {
        return new Outcome(model, parameters, List.of(), List.of(), null, why, error);
    }
}
