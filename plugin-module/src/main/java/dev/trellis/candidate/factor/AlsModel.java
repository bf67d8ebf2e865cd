package dev.trellis.candidate.factor;

import dev.trellis.candidate.factor.Confidence.Wants;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import java.io.IOException;

/** The items' vectors, and what is needed to work out anybody's from a history. */
record AlsModel(FoldIn foldIn, Crowd crowd, Shrinkage shrinkage, Confidence confidence)
        implements Updatable, ItemVectors {

    @Override
    public String format() {
        return Als.NAME;
    }

    @Override
    public int items() {
        return foldIn.factors().items();
    }

    @Override
    public void score(Query query, float[] scores) {
        Wants wants = confidence.of(query, items());
        foldIn.score(wants, shrinkage.unseen(), ridge(wants), scores);
    }

    private float ridge(Wants wants) {
        return shrinkage.ridge(wants.size(), crowd.activeItems());
    }

    /** Where a history places a shopper; null where it does not. */
    float[] shopper(Wants wants) {
        return foldIn.shopper(wants, shrinkage.unseen(), ridge(wants));
    }

    @Override
    public int because(Query query, int item) {
        Wants wants = confidence.of(query, items());
        return foldIn.because(query, wants, shrinkage.unseen(), ridge(wants), item);
    }

    @Override
    public int dimensions() {
        return foldIn.factors().dimensions();
    }

    @Override
    public void vector(int item, float[] vector) {
        foldIn.factors().get(item, vector);
    }

    @Override
    public int seen(int item) {
        return crowd.seen()[item];
    }

    @Override
    public ItemVectors placing(int[] items, float[] vectors) {
        FoldIn placed = foldIn.with(items(), items, vectors, foldIn.gram());
        return new AlsModel(placed, crowd, shrinkage, confidence);
    }

    @Override
    public ItemVectors searching(int exact, Training training) {
        return new AlsModel(foldIn.searching(exact, training), crowd, shrinkage, confidence);
    }

    @Override
    public Updatable updated(TrainingData before, TrainingData after, Training training) {
        return new AlsUpdate(this, before, after, training).model();
    }

    @Override
    public long bytes() {
        return foldIn.bytes() + 4L * (crowd.seen().length + crowd.gram().length) + 128;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        shrinkage.write(out);
        confidence.write(out);
        foldIn.write(out);
        crowd.write(out);
    }

    static AlsModel read(ModelInput in) throws IOException {
        Shrinkage shrinkage = Shrinkage.read(in);
        Confidence confidence = Confidence.read(in);
        FoldIn foldIn = FoldIn.read(in);
        Crowd crowd = Crowd.read(in);
        if (crowd.gram().length != foldIn.gram().length
                || crowd.seen().length != foldIn.factors().items()) {
            throw new IllegalArgumentException("its parts do not fit each other");
        }
        return new AlsModel(foldIn, crowd, shrinkage, confidence);
    }
}
