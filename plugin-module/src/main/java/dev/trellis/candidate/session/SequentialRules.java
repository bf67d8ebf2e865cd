package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * After this item, those follow within a few steps, the sooner the more: sequential rules (Ludewig and Jannach,
 * "Evaluation of session-based recommendation algorithms", 2018). {@code steps=1} makes it a Markov chain, {@code
 * behind=1} makes it co-occurrence, blind to the order.
 */
public record SequentialRules(Parameters parameters) implements Algorithm {

    public static final String NAME = "sequential-rules";

    public SequentialRules() {
        this(Parameters.of(
                Parameter.of("steps", 10, "steps that a rule reaches", 1, 2, 3, 5, 10, 20),
                Parameter.of("power", .5, "a rule over n steps counts n to the minus this", 0, .25, .5, 1, 2),
                Parameter.of("behind", 1, "weight of what came before the item", 0, .25, .5, 1),
                Parameter.of("fade", .6, "weight of a visit's item compared with the next", 0, .3, .6, .8, .9),
                Parameter.of("back", 5, "items of the visit that speak", 1, 2, 3, 5, 10),
                Parameter.of("days", 10, "age at which a visit counts 1/e", 1, 2, 5, 10, 30, 90),
                Parameter.of("keep", 200, "rules per item", 50, 100, 200, 500)));
    }

    public static ModelFormats.Reader reader() {
        return RulesModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SequentialRules with(Parameters other) {
        return new SequentialRules(other);
    }

    @Override
    public RulesModel learn(TrainingData data, Training training) {
        return learn(Sessions.of(data.visits()), training);
    }

    RulesModel learn(Sessions sessions, Training training) {
        float[] ahead = Following.fading(Math.max(1, parameters.whole("steps")), parameters.get("power"));
        float[] behind = ahead.clone();
        for (int step = 0; step < behind.length; step++) {
            behind[step] *= (float) parameters.get("behind");
        }
        SparseMatrix counts = new Following(sessions, ahead, behind, parameters.get("days"), parameters.whole("keep"))
                .count(training, NAME);
        return new RulesModel(Following.shares(counts), parameters.get("fade"), parameters.whole("back"));
    }
}
