package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Visits like the present one, and what happened in them close to what both have in common: V-SkNN (Ludewig and Jannach,
 * "Evaluation of session-based recommendation algorithms", 2018) with the position and time decays of STAN (Garg et al.,
 * "Sequence and time aware neighborhood for session-based recommendations", 2019) and inverse item frequency.
 */
public record VSkNN(Parameters parameters) implements Algorithm {

    public static final String NAME = "v-sknn";

    public VSkNN() {
        this(Parameters.of(
                Parameter.of("neighbours", 500, "visits that have a say", 50, 100, 200, 500, 1000),
                Parameter.of("sample", 1000, "latest visits looked at per item", 250, 500, 1000, 2500, 5000),
                Parameter.of("position", .7, "events back at which an item counts 1/e", .7, 1, 1.5, 2, 3, 5, 10),
                Parameter.of(
                        "distance",
                        2,
                        "steps from the common item at which a neighbour's item counts 1/e",
                        .7,
                        1,
                        1.5,
                        2,
                        3,
                        5,
                        10),
                Parameter.of("before", 1, "weight of what came before the common item", 0, .25, .5, .75, 1),
                Parameter.of("days", 10, "age at which a visit counts 1/e", 1, 2, 5, 10, 30, 90),
                Parameter.of("rarity", .5, "power of the inverse item frequency", 0, .25, .5, 1),
                Parameter.of("length", .25, "power of the neighbour's length that divides", 0, .25, .5, 1)));
    }

    public static ModelFormats.Reader reader() {
        return VSkNNModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public VSkNN with(Parameters other) {
        return new VSkNN(other);
    }

    @Override
    public VSkNNModel learn(TrainingData data, Training training) {
        training.report(NAME, 0, 1);
        return learn(Sessions.of(data.visits()));
    }

    VSkNNModel learn(Sessions sessions) {
        return new VSkNNModel(parameters, sessions);
    }
}
