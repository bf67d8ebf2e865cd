package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.Described;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.neighbour.ItemWeights;
import dev.trellis.candidate.neighbour.Taste;
import java.io.IOException;

/**
 * Weights between items.
 *
 * @param how which way they were learned, and why, in a sentence
 */
record EaseModel(Taste taste, ItemWeights links, String how) implements Traceable, Described {

    static final String FORMAT = "ease";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return links.items();
    }

    @Override
    public void score(Query query, float[] scores) {
        links.score(query, taste, scores);
    }

    @Override
    public int because(Query query, int item) {
        return links.because(query, taste, item);
    }

    @Override
    public long bytes() {
        return links.bytes();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        taste.write(out);
        out.writeText(how);
        out.writeMatrix(links.rows());
    }

    static EaseModel read(ModelInput in) throws IOException {
        Taste taste = Taste.read(in);
        String how = in.readText();
        return new EaseModel(taste, new ItemWeights(in.readMatrix()), how);
    }

    @Override
    public String description() {
        return how;
    }
}
