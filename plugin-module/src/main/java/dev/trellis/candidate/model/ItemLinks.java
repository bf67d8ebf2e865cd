package dev.trellis.candidate.model;

import java.io.IOException;
import java.util.Arrays;

/**
 * For each item others that go with it, each with a strength. A shopper's score for an item is the sum of its strengths
 * in the lists of what the shopper did, each list counting by the interest shown, less the longer ago and the more steps
 * back it is.
 */
public final class ItemLinks implements Traceable {

    public static final String FORMAT = "item-links";

    private static final int LONGEST = 200;

    private final SparseMatrix links;
    private final Fading fading;

    public ItemLinks(SparseMatrix links, Fading fading) {
        this.links = links;
        this.fading = fading;
    }

    public SparseMatrix links() {
        return links;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return links.rows();
    }

    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        float pull = 1;
        for (int position = query.length() - 1; position >= first(query); position--, pull *= fading.perStep) {
            if (!speaks(query, position)) {
                continue;
            }
            float strength = pull * fading.pull(query, position);
            int item = query.item()[position];
            for (int at = links.from(item); at < links.to(item); at++) {
                scores[links.column()[at]] += strength * links.value()[at];
            }
        }
    }

    @Override
    public int because(Query query, int item) {
        int because = -1;
        float most = 0;
        float pull = 1;
        for (int position = query.length() - 1; position >= first(query); position--, pull *= fading.perStep) {
            if (speaks(query, position)) {
                float says = pull * fading.pull(query, position) * strength(query.item()[position], item);
                if (says > most) {
                    most = says;
                    because = position;
                }
            }
        }
        return because;
    }

    private boolean speaks(Query query, int position) {
        return query.item()[position] < links.rows() && query.weight()[position] > 0;
    }

    private int first(Query query) {
        boolean visitOnly = fading.presentVisit && query.visitFrom() < query.length();
        return Math.max(visitOnly ? query.visitFrom() : 0, query.length() - LONGEST);
    }

    private float strength(int item, int other) {
        for (int at = links.from(item); at < links.to(item); at++) {
            if (links.column()[at] == other) {
                return links.value()[at];
            }
        }
        return 0;
    }

    @Override
    public long bytes() {
        return 4L * (links.start().length + 2L * links.nonZeros());
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeMatrix(links);
        out.writeDouble(fading.perStep);
        out.writeDouble(fading.halfLifeSeconds);
        out.writeInt(fading.presentVisit ? 1 : 0);
    }

    public static ItemLinks read(ModelInput in) throws IOException {
        return new ItemLinks(in.readMatrix(), new Fading((float) in.readDouble(), in.readDouble(), in.readInt() == 1));
    }

    /**
     * How the past counts.
     *
     * @param perStep factor for each event that came after
     * @param halfLifeSeconds before the latest event; 0 for no fading with time
     * @param presentVisit only the present visit counts, if something was done in it
     */
    public record Fading(float perStep, double halfLifeSeconds, boolean presentVisit) {

        float pull(Query query, int position) {
            float interest = query.kind(position).interest();
            if (halfLifeSeconds <= 0) {
                return interest;
            }
            double age = (double) query.second()[query.length() - 1] - query.second()[position];
            return interest * (float) Math.pow(2, -Math.max(0, age) / halfLifeSeconds);
        }
    }
}
