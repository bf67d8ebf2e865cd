package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Factorization of what shoppers did by alternating least squares: Hu, Koren and Volinsky, Collaborative Filtering for
 * Implicit Feedback Datasets (ICDM 2008), with the regularization scaled by frequency of Rendle et al., Revisiting the
 * Performance of iALS on Item Recommendation Benchmarks (RecSys 2022). Exact half steps; on both cores; deterministic.
 */
public record Als(Parameters parameters) implements Algorithm {

    /** Of the algorithm and of its models' format. */
    public static final String NAME = "als";

    public Als() {
        this(Parameters.of(
                Parameter.of("unseen", 1, "weight of a pair not seen; a seen one's is 1", 0.03, 0.1, 0.3, 1),
                Parameter.of("lambda", 0.003, "strength of the regularization", 0.0003, 0.001, 0.003, 0.01),
                Parameter.of("dims", 64, "dimensions", 32, 64, 128),
                Parameter.of(
                        "halfLife", 30, "days after which a query's event counts half; 0: never", 0, 15, 30, 60, 180),
                Parameter.of("nu", 1, "growth of the regularization with what is known, 0 to 1", 0.5, 1),
                Parameter.of("iterations", 8, "pairs of half steps", 8, 16),
                FoldIn.EXACT));
    }

    public static ModelFormats.Reader reader() {
        return AlsModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Als with(Parameters other) {
        return new Als(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        int d = Math.max(1, parameters.whole("dims"));
        training.report(NAME, 0, 1);
        checkSize(NAME, data, d, training);
        Shrinkage shrinkage = new Shrinkage(
                (float) parameters.get("unseen"), (float) parameters.get("lambda"), (float) parameters.get("nu"));
        Confidence confidence = Confidence.of(data.shoppers(), parameters.get("halfLife"));
        SparseMatrix byShopper = confidence.matrix(data.shoppers());
        SparseMatrix byItem = byShopper.transposed();
        int shoppers = AlternatingSquares.active(byShopper);
        int active = AlternatingSquares.active(byItem);
        AlternatingSquares squares = new AlternatingSquares(d, shrinkage, training);
        float[] items = squares.begin(byItem);
        float[] people = new float[byShopper.rows() * d];
        int steps = 2 * parameters.whole("iterations");
        for (int step = 0; step < steps; step += 2) {
            squares.solve(byShopper, people, items, active, NAME + ": shoppers", step, steps);
            squares.solve(byItem, items, people, shoppers, NAME + ": items", step + 1, steps);
        }
        int[] seen = new int[byItem.rows()];
        for (int item = 0; item < seen.length; item++) {
            seen[item] = byItem.to(item) - byItem.from(item);
        }
        return new AlsModel(
                FoldIn.of(items, d, parameters.whole(FoldIn.EXACT.name()), training),
                new Crowd(shoppers, active, seen, Gram.of(people, d, training.cores())),
                shrinkage,
                confidence);
    }

    static void checkSize(String name, TrainingData data, int d, Training training) {
        long vectors = (long) (data.shoppers().groups() + 2L * data.items()) * d * Float.BYTES;
        long pairs = 24L * data.shoppers().events();
        boolean tooLong = (long) Math.max(data.shoppers().groups(), data.items()) * d > Integer.MAX_VALUE - 8;
        if (tooLong || vectors + pairs > training.memoryBytes()) {
            throw new TooLargeException(
                    "%s with %d dimensions of %d shoppers and %d items would need %d MB, and may have %d MB: give it fewer dimensions or more memory"
                            .formatted(
                                    name,
                                    d,
                                    data.shoppers().groups(),
                                    data.items(),
                                    vectors + pairs >> 20,
                                    training.memoryBytes() >> 20));
        }
    }
}
