package dev.trellis.evaluation;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;

/**
 * A model asked in another numbering of the items than the one it learned in, such as an older model in the numbers of a
 * newer catalogue. Items that it does not know have no opinion of it.
 */
public final class Renumbered implements Learned {

    private final Learned model;
    private final int[] itsNumber;
    private final int[] itsShopper;

    /**
     * Every shopper is unknown to the model, and answered by the history.
     *
     * @param itsNumber the model's number of each item, -1 for one that it does not know
     */
    public Renumbered(Learned model, int[] itsNumber) {
        this(model, itsNumber, new int[0]);
    }

    /** @param itsShopper the model's number of each shopper, -1 for one that it does not know */
    public Renumbered(Learned model, int[] itsNumber, int[] itsShopper) {
        this.model = model;
        this.itsNumber = itsNumber.clone();
        this.itsShopper = itsShopper.clone();
    }

    @Override
    public String format() {
        return model.format();
    }

    @Override
    public int items() {
        return itsNumber.length;
    }

    @Override
    public void score(Query query, float[] scores) {
        float[] its = new float[model.items()];
        model.score(translated(query), its);
        for (int item = 0; item < itsNumber.length; item++) {
            int number = itsNumber[item];
            scores[item] = number < 0 || number >= its.length ? 0 : its[number];
        }
    }

    @Override
    public long bytes() {
        return model.bytes() + 4L * itsNumber.length;
    }

    /** The model as it is, in its own numbers. */
    @Override
    public void write(ModelOutput out) throws IOException {
        model.write(out);
    }

    /** Unknown items get a number beyond the model's, which models pass over; places stay as they are. */
    private Query translated(Query query) {
        int[] item = new int[query.length()];
        for (int i = 0; i < item.length; i++) {
            int number = query.item()[i] < itsNumber.length ? itsNumber[query.item()[i]] : -1;
            item[i] = number < 0 ? model.items() : number;
        }
        int shopper = query.shopper();
        return new Query(
                shopper < 0 || shopper >= itsShopper.length ? Query.UNKNOWN : itsShopper[shopper],
                item,
                query.weight(),
                query.kind(),
                query.second(),
                query.visitFrom(),
                query.now(),
                query.situation());
    }
}
