package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.neighbour.Taste;
import java.util.Locale;

/**
 * A linear model of all items on all others. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019. Where
 * too many items occur for its matrix, or for the memory, each item is regressed on the nearest items only; the model's
 * description says which way was taken and why.
 *
 * @param parameters as {@link #parameters()} of a new one, with other values
 */
public record Ease(Parameters parameters) implements Algorithm {

    public static final String FORMAT = EaseModel.FORMAT;

    public static final ModelFormats.Reader READER = EaseModel::read;

    public Ease() {
        this(LinearParameters.with(Parameter.of(
                "exact-up-to", 4000, "items that occur; with more each item is regressed on its nearest only")));
    }

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public Ease with(Parameters other) {
        return new Ease(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Taste taste = Taste.of(parameters);
        Ridge ridge = LinearParameters.ridge(parameters);
        SparseMatrix groups = data.shoppers().matrix(taste.weighting());
        int active = new Gram(groups).active().length;
        long needed = Tiles.bytes(active);
        int limit = parameters.whole("exact-up-to");
        if (active > limit) {
            return local(
                    "%,d items occur, more than the %,d of exact-up-to".formatted(active, limit),
                    taste,
                    ridge,
                    groups,
                    training);
        }
        if (needed > training.memoryBytes()) {
            return local(
                    "the matrix of %,d items takes %,d MB, and there are %,d"
                            .formatted(active, needed >> 20, training.memoryBytes() >> 20),
                    taste,
                    ridge,
                    groups,
                    training);
        }
        String how = String.format(Locale.ROOT, "exact: %,d items occur, %,d MB to invert", active, needed >> 20);
        training.report(how, 0, 1);
        return new EaseModel(taste, new ExactWeights(ridge, training).learn(groups), how);
    }

    private static EaseModel local(String why, Taste taste, Ridge ridge, SparseMatrix groups, Training training) {
        String how = "each item on its %d nearest, as %s".formatted(ridge.kept(), why);
        training.report(how, 0, 1);
        return new EaseModel(taste, LocalEase.links(ridge, groups, training), how);
    }
}
