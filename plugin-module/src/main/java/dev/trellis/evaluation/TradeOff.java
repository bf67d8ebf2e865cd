package dev.trellis.evaluation;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.metric.ItemVectors;
import dev.trellis.evaluation.run.Outcome;
import dev.trellis.evaluation.run.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What holding back the popular, and making lists varied, cost in accuracy and bring in coverage, novelty, diversity and
 * fairness: one model, learned once, measured under several strengths of both.
 */
final class TradeOff {

    private static final double[] POPULARITY = {0.05, 0.1, 0.2, 0.3, 0.5};
    private static final double[] DIVERSITY = {0.1, 0.2, 0.3, 0.5};

    private TradeOff() {}

    static List<Outcome> of(Algorithm algorithm, Dataset data, Trial trial, int places, Training means)
            throws IOException {
        var train = data.fold(0).train();
        Learned model = algorithm.learn(train, means);
        ItemVectors vectors = ItemVectors.of(train);
        double[] popularity = new double[train.items()];
        for (int event = 0; event < train.shoppers().events(); event++) {
            popularity[train.shoppers().item(event)]++;
        }
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(trial.of(algorithm.name(), model));
        for (double strength : POPULARITY) {
            outcomes.add(trial.of("popularity-correction " + strength, new LessPopular(model, popularity, strength)));
        }
        for (double strength : DIVERSITY) {
            outcomes.add(trial.of("diversity " + strength, new Varied(model, vectors, strength, places)));
        }
        return outcomes;
    }
}
