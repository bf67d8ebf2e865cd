package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Item-item nearest neighbours for explicit ratings: Pearson's correlation of what ratings are above or below expectation,
 * with shrinkage. Koren, "Factor in the neighbors", TKDD 2010, section 2.2. Ratings must be above 0; where there is no event
 * of the kind rating, every event's weight is taken for one.
 *
 * @param parameters as {@link #parameters()} of a new one, with other values
 */
public record PearsonKnn(Parameters parameters) implements Algorithm {

    public static final String FORMAT = PearsonKnnModel.FORMAT;

    public static final ModelFormats.Reader READER = PearsonKnnModel::read;

    public PearsonKnn() {
        this(Parameters.of(
                Parameter.of("shrinkage", 100, "common raters that halve a correlation", 10, 50, 100, 200),
                Parameter.of("neighbours", 100, "kept per item", 20, 50, 100, 200)));
    }

    @Override
    public String name() {
        return PearsonKnnModel.FORMAT;
    }

    @Override
    public PearsonKnn with(Parameters other) {
        return new PearsonKnn(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        boolean explicit = Baseline.explicit(data.shoppers());
        SparseMatrix ratings = Baseline.ratings(data.shoppers(), explicit);
        Baseline baseline = Baseline.of(ratings, explicit);
        SparseMatrix residuals = baseline.residuals(ratings);
        SparseMatrix byItem = residuals.transposed();
        int neighbours = Math.min(Math.max(1, parameters.whole("neighbours")), Math.max(1, data.items()));
        double shrinkage = Math.max(0, parameters.get("shrinkage"));
        SparseMatrix links = ItemLists.best(
                data.items(),
                neighbours,
                "correlate ratings",
                training,
                () -> new Correlation(residuals, byItem, shrinkage));
        return new PearsonKnnModel(baseline, new ItemWeights(links.transposed()));
    }
}
