package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Factorization that learns to rank what a shopper took above what not: Rendle et al., BPR: Bayesian Personalized Ranking
 * from Implicit Feedback (UAI 2009). By gradient descent on both cores, in blocks that do not touch each other, so that the
 * result is the same on any number of them. A shopper's place is worked out from the history, as that of ALS.
 */
public record Bpr(Parameters parameters) implements Algorithm {

    /** Of the algorithm and of its models' format. */
    public static final String NAME = "bpr";

    public Bpr() {
        this(Parameters.of(
                Parameter.of("decay", 0.004, "L2 regularization", 0.002, 0.004, 0.01),
                Parameter.of("epochs", 60, "passes over the data", 30, 60, 120),
                Parameter.of("rate", 0.1, "learning rate at first; a tenth at the end", 0.05, 0.1, 0.2),
                Parameter.of(
                        "halfLife", 30, "days after which a query's event counts half; 0: never", 0, 15, 30, 60, 180),
                Parameter.of("dims", 64, "dimensions", 32, 64, 128),
                Parameter.of("ridge", 1, "how far a history is drawn to the middle", 0.3, 1, 3),
                FoldIn.EXACT));
    }

    public static ModelFormats.Reader reader() {
        return BprModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Bpr with(Parameters other) {
        return new Bpr(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        int d = Math.max(1, parameters.whole("dims"));
        training.report(NAME, 0, 1);
        Als.checkSize(NAME, data, d, training);
        Confidence confidence = Confidence.of(data.shoppers(), parameters.get("halfLife"));
        SparseMatrix byShopper = confidence.matrix(data.shoppers()).transposed().transposed();
        PairwiseDescent descent = new PairwiseDescent(byShopper, d, (float) parameters.get("decay"), training);
        descent.run(parameters.whole("epochs"), (float) parameters.get("rate"));
        float[] items = descent.centred();
        return new BprModel(
                FoldIn.of(items, d, parameters.whole(FoldIn.EXACT.name()), training),
                descent.active(),
                (float) parameters.get("ridge"),
                confidence);
    }
}
