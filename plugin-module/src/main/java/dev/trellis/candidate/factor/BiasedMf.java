package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Matrix factorization with biases for explicit ratings: Koren, Bell and Volinsky, Matrix Factorization Techniques for
 * Recommender Systems (IEEE Computer 2009). By gradient descent in small batches with L2 regularization, as long as the
 * error on ratings held back falls.
 */
public record BiasedMf(Parameters parameters) implements Algorithm {

    /** Of the algorithm and of its models' format. */
    public static final String NAME = "biased-mf";

    public BiasedMf() {
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
    public BiasedMf with(Parameters other) {
        return new BiasedMf(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        return new RatingTraining(NAME, parameters, false, data, training).model();
    }
}
