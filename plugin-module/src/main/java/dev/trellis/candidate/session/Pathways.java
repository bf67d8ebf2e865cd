package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Frequent pathways through the shop, such as view, cart, accessory: mined by growing prefixes (PrefixSpan: Pei et al.,
 * "Mining sequential patterns by pattern-growth", 2004).
 */
public record Pathways(Parameters parameters) implements Algorithm {

    public static final String NAME = "pathways";

    public Pathways() {
        this(Parameters.of(
                Parameter.of("support", 3, "visits that make a pathway", 2, 3, 5, 10),
                Parameter.of("length", 3, "steps of a pathway, at most", 2, 3, 4),
                Parameter.of("lift", 1.2, "times that a pathway must beat chance", 1, 1.2, 2),
                Parameter.of("keep", 200_000, "pathways, the most frequent", 20_000, 200_000)));
    }

    public static ModelFormats.Reader reader() {
        return PathwaysModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pathways with(Parameters other) {
        return new Pathways(other);
    }

    @Override
    public PathwaysModel learn(TrainingData data, Training training) {
        Steps steps = Steps.of(data.visits());
        int length = Math.max(2, Math.min(Steps.LONGEST, parameters.whole("length")));
        PathwayTable found = new PathwayMiner(steps, Math.max(1, parameters.whole("support")), length)
                .mine(parameters.whole("keep"), parameters.get("lift"), training);
        return new PathwaysModel(data.items(), found);
    }
}
