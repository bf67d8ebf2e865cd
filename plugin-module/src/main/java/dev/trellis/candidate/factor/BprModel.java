package dev.trellis.candidate.factor;

import dev.trellis.candidate.factor.Confidence.Wants;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;

/**
 * The items' vectors, their mean moved to 0, which changes nobody's ranking. A shopper is placed by one Newton step on the
 * pairwise loss, which from there is a least squares problem: each item taken is set against the average item.
 *
 * @param active items that occurred
 * @param ridge per item taken
 */
record BprModel(FoldIn foldIn, int active, float ridge, Confidence confidence) implements Traceable {

    @Override
    public String format() {
        return Bpr.NAME;
    }

    @Override
    public int items() {
        return foldIn.factors().items();
    }

    @Override
    public void score(Query query, float[] scores) {
        Wants wants = confidence.of(query, items());
        foldIn.score(wants, unseen(wants), wants.size() * ridge, scores);
    }

    private float unseen(Wants wants) {
        return (float) wants.size() / Math.max(1, active);
    }

    @Override
    public int because(Query query, int item) {
        Wants wants = confidence.of(query, items());
        return foldIn.because(query, wants, unseen(wants), wants.size() * ridge, item);
    }

    @Override
    public long bytes() {
        return foldIn.bytes() + 64;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        foldIn.write(out);
        out.writeInt(active);
        out.writeDouble(ridge);
        confidence.write(out);
    }

    static BprModel read(ModelInput in) throws IOException {
        return new BprModel(FoldIn.read(in), in.readInt(), (float) in.readDouble(), Confidence.read(in));
    }
}
