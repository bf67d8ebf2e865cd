package dev.trellis.candidate.session;

import dev.trellis.candidate.model.EventKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What shoppers often do one after the other in a visit, not necessarily without other steps between.
 *
 * @param support number of visits with it
 * @param confidence share of the visits with all steps but the last that went on to the last
 * @param lift how many times likelier the last step is after the others than in any visit
 */
public record Pathway(List<Step> steps, int support, double confidence, double lift) {

    public Pathway {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (%d visits, %.0f %%, lift %.1f)",
                steps.stream()
                        .map(step -> step.kind().name().toLowerCase(Locale.ROOT) + " " + step.item())
                        .collect(Collectors.joining(" → ")),
                support,
                100 * confidence,
                lift);
    }

    /**
     * @param kind viewed, put in the cart, bought
     * @param item its number
     */
    public record Step(EventKind kind, int item) {}
}
