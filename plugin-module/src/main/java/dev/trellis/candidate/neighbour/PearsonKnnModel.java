package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.RatingPredictor;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;
import java.util.Arrays;

/** Foretells a rating from how the shopper rated the items most like it. */
record PearsonKnnModel(Baseline baseline, ItemWeights links) implements RatingPredictor, Traceable {

    static final String FORMAT = "item-knn-pearson";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return baseline.item().length;
    }

    @Override
    public float rating(Query query, int item) {
        double shopper = baseline.shopper(query);
        double expected = baseline.mean() + shopper + (item < items() ? baseline.item()[item] : 0);
        double sum = 0;
        double weights = 0;
        for (int position = 0; item < items() && position < query.length(); position++) {
            if (baseline.rated(query, position)) {
                double similarity = links.between(query.item()[position], item);
                sum += similarity * baseline.residual(query, position, shopper);
                weights += similarity;
            }
        }
        return (float) baseline.within(weights > 0 ? expected + sum / weights : expected);
    }

    /** How far above expectation the shopper rated what is like an item. */
    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        double shopper = baseline.shopper(query);
        SparseMatrix rows = links.rows();
        for (int position = 0; position < query.length(); position++) {
            if (baseline.rated(query, position)) {
                float residual = (float) baseline.residual(query, position, shopper);
                int of = query.item()[position];
                for (int at = rows.from(of); at < rows.to(of); at++) {
                    scores[rows.column()[at]] += residual * rows.value()[at];
                }
            }
        }
    }

    @Override
    public int because(Query query, int item) {
        double shopper = baseline.shopper(query);
        int because = -1;
        double most = 0;
        for (int position = 0; position < query.length(); position++) {
            if (baseline.rated(query, position)) {
                double says = baseline.residual(query, position, shopper) * links.between(query.item()[position], item);
                if (says > most) {
                    because = position;
                    most = says;
                }
            }
        }
        return because;
    }

    @Override
    public long bytes() {
        return links.bytes() + 4L * items();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeInt(baseline.explicit() ? 1 : 0);
        out.writeDouble(baseline.mean());
        out.writeDouble(baseline.low());
        out.writeDouble(baseline.high());
        out.writeFloats(baseline.item());
        out.writeMatrix(links.rows());
    }

    static PearsonKnnModel read(ModelInput in) throws IOException {
        Baseline baseline =
                new Baseline(in.readInt() != 0, in.readDouble(), in.readDouble(), in.readDouble(), in.readFloats());
        return new PearsonKnnModel(baseline, new ItemWeights(in.readMatrix()));
    }
}
