package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.evaluation.metric.Accuracy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to do with each model.
 *
 * @param algorithms with the parameters that were given
 * @param fixed by algorithm: the parameters that were given and are not tuned
 * @param accuracy what is measured
 * @param places length of the ranked lists
 * @param figuresAt length of list for coverage, diversity, novelty and Gini
 * @param tune whether parameters are chosen on a validation split
 * @param goal what tuning maximizes
 * @param tuneSeconds per model
 * @param tuneTrials per model
 */
public record Plan(
        List<Algorithm> algorithms,
        Map<String, Set<String>> fixed,
        Accuracy accuracy,
        int places,
        int figuresAt,
        boolean tune,
        Goal goal,
        double tuneSeconds,
        int tuneTrials) {

    Set<String> fixed(Algorithm algorithm) {
        return fixed.getOrDefault(algorithm.name(), Set.of());
    }
}
