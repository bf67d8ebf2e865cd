package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.neighbour.ItemWeights;
import dev.trellis.candidate.neighbour.Taste;

/**
 * A linear model of each item on the items nearest to it: as accurate as {@link Ease} as a rule, for catalogues of any size.
 *
 * @param parameters as {@link #parameters()} of a new one, with other values
 */
public record LocalEase(Parameters parameters) implements Algorithm {

    public LocalEase() {
        this(LinearParameters.with());
    }

    @Override
    public String name() {
        return "ease-local";
    }

    @Override
    public LocalEase with(Parameters other) {
        return new LocalEase(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Taste taste = Taste.of(parameters);
        Ridge ridge = LinearParameters.ridge(parameters);
        SparseMatrix groups = data.shoppers().matrix(taste.weighting());
        return new EaseModel(
                taste, links(ridge, groups, training), "each item on its %d nearest".formatted(ridge.kept()));
    }

    /** @throws TooLargeException if not even the nearest items of each fit */
    static ItemWeights links(Ridge ridge, SparseMatrix groups, Training training) {
        int items = Math.max(1, groups.columns());
        long weights = 24L * ridge.kept() * items;
        long perItem = (training.memoryBytes() - weights) / 10 / items;
        if (perItem < ridge.kept() && perItem < items) {
            throw new TooLargeException(
                    "%,d items with %d neighbours each need %,d MB, and there are %,d: give it more memory or fewer neighbours"
                            .formatted(
                                    items,
                                    ridge.kept(),
                                    weights + 10L * ridge.kept() * items >> 20,
                                    training.memoryBytes() >> 20));
        }
        return new LocalWeights(ridge, training).learn(groups, (int) Math.min(perItem, items));
    }
}
