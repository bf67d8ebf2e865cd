package dev.trellis.candidate;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;

/**
 * One score per product, the same for everybody.
 *
 * @param all by the product's number, 0 for none; not to be changed
 */
public record ItemScores(double[] all) implements Learned {

    public static final String FORMAT = "item-scores";
    static final ItemScores NONE = new ItemScores(new double[0]);

    public static ItemScores read(ModelInput in) throws IOException {
        return new ItemScores(in.readDoubles());
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return all.length;
    }

    @Override
    public void score(Query query, float[] scores) {
        for (int i = 0; i < all.length; i++) {
            scores[i] = (float) all[i];
        }
    }

    @Override
    public long bytes() {
        return 8L * all.length;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeDoubles(all);
    }
}
