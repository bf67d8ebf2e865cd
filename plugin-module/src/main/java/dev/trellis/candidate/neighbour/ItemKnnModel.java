package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Likeness;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import java.io.IOException;
import java.util.Arrays;

/** Links between items, and the counts that they come from, so that what happens can be added. */
final class ItemKnnModel implements Traceable, Updatable, Likeness {

    static final String FORMAT = "item-knn";

    private final Similarity similarity;
    private final Taste taste;
    private final boolean visits;
    private final int kept;
    private final CoCounts counts;
    private final ItemWeights links;

    private ItemKnnModel(
            Similarity similarity, Taste taste, boolean visits, int kept, CoCounts counts, ItemWeights links) {
        this.similarity = similarity;
        this.taste = taste;
        this.visits = visits;
        this.kept = kept;
        this.counts = counts;
        this.links = links;
    }

    /** @param kept pairs per item that are remembered */
    static ItemKnnModel learned(
            Similarity similarity, Taste taste, boolean visits, int kept, TrainingData data, Training training) {
        CoCounts counts = CoCounts.of(groups(data, visits, taste), kept, training);
        boolean[] all = new boolean[counts.items()];
        Arrays.fill(all, true);
        ItemWeights none = new ItemWeights(new SparseMatrix(0, new int[1], new int[0], new float[0]));
        return new ItemKnnModel(similarity, taste, visits, kept, counts, similarity.links(counts, none, all, training));
    }

    private static SparseMatrix groups(TrainingData data, boolean visits, Taste taste) {
        Histories histories = visits ? data.visits() : data.shoppers();
        return histories.matrix(taste.weighting());
    }

    @Override
    public ItemKnnModel updated(TrainingData before, TrainingData after, Training training) {
        CoCounts news = all(after, training).minus(all(before, training));
        CoCounts sum = counts.plus(news);
        boolean[] changed = new boolean[sum.items()];
        Arrays.fill(changed, items(), sum.items(), true);
        for (int item = 0; item < news.items(); item++) {
            changed[item] |= news.own(item) > 0;
        }
        return new ItemKnnModel(similarity, taste, visits, kept, sum, similarity.links(sum, links, changed, training));
    }

    private CoCounts all(TrainingData data, Training training) {
        return CoCounts.of(groups(data, visits, taste), data.items(), training);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return counts.items();
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
    public float likeness(int item, int other) {
        return links.between(item, other);
    }

    @Override
    public long bytes() {
        return links.bytes() + counts.bytes();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeInt(similarity.neighbours());
        out.writeDouble(similarity.shrinkage());
        out.writeDouble(similarity.alpha());
        taste.write(out);
        out.writeInt(visits ? 1 : 0);
        out.writeInt(kept);
        counts.write(out);
        out.writeMatrix(links.rows());
    }

    static ItemKnnModel read(ModelInput in) throws IOException {
        return new ItemKnnModel(
                new Similarity(in.readInt(), in.readDouble(), in.readDouble()),
                Taste.read(in),
                in.readInt() != 0,
                in.readInt(),
                CoCounts.read(in),
                new ItemWeights(in.readMatrix()));
    }
}
