package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Matrix factorization for explicit ratings that also learns from which items were rated at all: Koren, Factorization
 * Meets the Neighborhood (KDD 2008), SVD++. Learned as {@link BiasedMf}.
 */
public record SvdPlusPlus(Parameters parameters) implements Algorithm {

    /** Of the algorithm and of its models' format. */
    public static final String NAME = "svd++";

    public SvdPlusPlus() {
        this(RatingTraining.parameters(0.1));
    }

    public static ModelFormats.Reader reader() {
        return in -> RatingModel.read(NAME, in);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SvdPlusPlus with(Parameters other) {
        return new SvdPlusPlus(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        return new RatingTraining(NAME, parameters, true, data, training).model();
    }
}
