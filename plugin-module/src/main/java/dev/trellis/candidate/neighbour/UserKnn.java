package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.stream.Stream;

/**
 * User-user nearest neighbours by cosine: what those took who are most like the shopper. Likeness comes from the query's
 * history, so that it works for shoppers who came after the training. Herlocker et al., "An algorithmic framework for
 * performing collaborative filtering", SIGIR 1999.
 *
 * @param parameters as {@link #parameters()} of a new one, with other values
 */
public record UserKnn(Parameters parameters) implements Algorithm {

    public static final String FORMAT = UserKnnModel.FORMAT;

    public static final ModelFormats.Reader READER = UserKnnModel::read;

    public UserKnn() {
        this(new Parameters(Stream.concat(
                        Stream.of(
                                Parameter.of("neighbours", 800, "shoppers asked", 100, 200, 400, 800),
                                Parameter.of(
                                        "discount",
                                        0.6,
                                        "power of its count that an item's score is divided by",
                                        0,
                                        0.3,
                                        0.6),
                                Parameter.of("shrinkage", 3, "common items that halve a likeness", 0, 3, 10),
                                Parameter.of(
                                        "neighbour-half-life",
                                        240,
                                        "days after which a neighbour's event counts half; 0 never",
                                        0,
                                        30,
                                        120,
                                        240),
                                Parameter.of("shoppers", 30_000, "remembered at most, the latest")),
                        Taste.parameters())
                .toList()));
    }

    @Override
    public String name() {
        return UserKnnModel.FORMAT;
    }

    @Override
    public UserKnn with(Parameters other) {
        return new UserKnn(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Taste taste = Taste.of(parameters);
        Histories histories = data.shoppers();
        training.report("remember shoppers", 0, 1);
        int[] latest = LatestGroups.of(histories, Math.max(1, parameters.whole("shoppers")));
        Taste neighbourTaste = new Taste(parameters.get("neighbour-half-life"), 1, taste.kinds());
        return new UserKnnModel(
                taste,
                new Likeness(Math.max(1, parameters.whole("neighbours")), Math.max(0, parameters.get("shrinkage"))),
                latest,
                LatestGroups.rows(histories, latest, neighbourTaste),
                UserKnnModel.discounts(histories, parameters.get("discount")));
    }
}
