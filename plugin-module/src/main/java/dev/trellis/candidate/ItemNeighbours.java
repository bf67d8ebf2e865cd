package dev.trellis.candidate;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;
import java.util.Arrays;

/**
 * For each product the products most like it. A query's events pull by their interest, less the more came after them.
 *
 * @param similar a row per product; similarities from 0 exclusive to 1
 */
public record ItemNeighbours(SparseMatrix similar) implements Traceable {

    public static final String FORMAT = "neighbours";
    private static final float PER_EVENT_SINCE = 0.88f;
    private static final int SEEDS = 40;

    public static Learned read(ModelInput in) throws IOException {
        return new ItemNeighbours(in.readMatrix());
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return similar.rows();
    }

    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0, items(), 0);
        float pull = 1;
        int last = query.length() - 1;
        for (int position = last; position >= 0 && position > last - SEEDS; position--) {
            int seed = query.item()[position];
            if (seed < items()) {
                float weight = pull * query.kind(position).interest();
                for (int at = similar.from(seed); at < similar.to(seed); at++) {
                    scores[similar.column()[at]] += weight * similar.value()[at];
                }
                pull *= PER_EVENT_SINCE;
            }
        }
    }

    @Override
    public int because(Query query, int item) {
        int strongest = -1;
        float most = 0;
        float pull = 1;
        int last = query.length() - 1;
        for (int position = last; position >= 0 && position > last - SEEDS; position--) {
            int seed = query.item()[position];
            if (seed < items()) {
                float weight = pull * query.kind(position).interest() * similarity(seed, item);
                if (weight > most) {
                    most = weight;
                    strongest = position;
                }
                pull *= PER_EVENT_SINCE;
            }
        }
        return strongest;
    }

    /** How similar a product is to another, 0 if it is not among its neighbours. */
    public float similarity(int seed, int item) {
        for (int at = similar.from(seed); at < similar.to(seed); at++) {
            if (similar.column()[at] == item) {
                return similar.value()[at];
            }
        }
        return 0;
    }

    @Override
    public long bytes() {
        return 8L * similar.nonZeros() + 4L * similar.rows();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeMatrix(similar);
    }
}
