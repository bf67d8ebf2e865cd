package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import java.io.IOException;

/** A score per item that is the same for everybody, with the items in its order. */
public final class RankedItems implements Learned {

    public static final String FORMAT = "ranked-items";

    public static final RankedItems NONE = of(new float[0]);

    private final float[] score;
    private final int[] order;

    private RankedItems(float[] score, int[] order) {
        this.score = score;
        this.order = order;
    }

    /** @param score per item; items with 0 have no rank */
    public static RankedItems of(float[] score) {
        int ranked = 0;
        for (float one : score) {
            ranked += one == 0 ? 0 : 1;
        }
        TopItems best = new TopItems(ranked);
        best.offerAll(score, new boolean[score.length]);
        best.sort();
        return new RankedItems(score, best.items());
    }

    /** How many items have a rank. */
    public int ranked() {
        return order.length;
    }

    /** @param rank 0 is the best */
    public int item(int rank) {
        return order[rank];
    }

    /** 0 for an item without a rank, or one that the model does not know. */
    public float scoreOf(int item) {
        return item < score.length ? score[item] : 0;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return score.length;
    }

    @Override
    public void score(Query query, float[] scores) {
        System.arraycopy(score, 0, scores, 0, score.length);
    }

    @Override
    public long bytes() {
        return 4L * (score.length + order.length);
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeFloats(score);
    }

    public static RankedItems read(ModelInput in) throws IOException {
        return of(in.readFloats());
    }
}
