package dev.trellis.candidate.factor;

import dev.trellis.candidate.factor.Confidence.Wants;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The items' vectors, and what is needed to work out anybody's from a history: the items' Gram matrix.
 *
 * @param gram sum of the outer products of the items' vectors, upper triangle
 */
record AlsModel(ItemFactors factors, Crowd crowd, float[] gram, Shrinkage shrinkage, Confidence confidence)
        implements Updatable, ItemVectors {

    @Override
    public String format() {
        return Als.NAME;
    }

    @Override
    public int items() {
        return factors.items();
    }

    @Override
    public void score(Query query, float[] scores) {
        float[] shopper = shopper(confidence.of(query, items()));
        if (shopper == null) {
            Arrays.fill(scores, 0);
        } else {
            factors.score(shopper, scores);
        }
    }

    /** Where a history places a shopper; null where it does not. */
    float[] shopper(Wants wants) {
        NormalEquations equations = equations(wants, 1);
        return equations == null ? null : finite(equations.solve());
    }

    private NormalEquations equations(Wants wants, float target) {
        if (wants.size() == 0) {
            return null;
        }
        NormalEquations equations = new NormalEquations(factors.dimensions());
        float[] vector = new float[factors.dimensions()];
        equations.start(gram, shrinkage.unseen(), shrinkage.ridge(wants.size(), crowd.activeItems()));
        for (int i = 0; i < wants.size(); i++) {
            factors.get(wants.item()[i], vector);
            equations.add(vector, 0, wants.value()[i], target);
        }
        return equations;
    }

    private static float[] finite(float[] vector) {
        float sum = 0;
        for (float value : vector) {
            sum += Math.abs(value);
        }
        return sum < 1e15f ? vector : null;
    }

    /** What each item of the history adds to the result's score is known exactly: Hu et al., section 5. */
    @Override
    public int because(Query query, int item) {
        Wants wants = confidence.of(query, items());
        if (wants.size() == 0 || item >= items()) {
            return -1;
        }
        float[] vector = new float[factors.dimensions()];
        factors.get(item, vector);
        NormalEquations equations = equations(wants, 0);
        equations.addToRight(vector, 0, 1);
        float[] seenFrom = equations.solve();
        int speaker = -1;
        double most = 0;
        for (int i = 0; i < wants.size(); i++) {
            factors.get(wants.item()[i], vector);
            double says = 0;
            for (int k = 0; k < vector.length; k++) {
                says += vector[k] * seenFrom[k];
            }
            if (wants.item()[i] != item && says * wants.value()[i] > most) {
                most = says * wants.value()[i];
                speaker = wants.item()[i];
            }
        }
        return lastPosition(query, speaker);
    }

    private static int lastPosition(Query query, int item) {
        int at = query.length() - 1;
        while (at >= 0 && query.item()[at] != item) {
            at--;
        }
        return at;
    }

    @Override
    public int dimensions() {
        return factors.dimensions();
    }

    @Override
    public void vector(int item, float[] vector) {
        factors.get(item, vector);
    }

    @Override
    public int seen(int item) {
        return crowd.seen()[item];
    }

    @Override
    public ItemVectors placing(int[] items, float[] vectors) {
        return new AlsModel(factors.with(items(), items, vectors), crowd, gram, shrinkage, confidence);
    }

    @Override
    public Updatable updated(TrainingData fresh, Training training) {
        return new AlsUpdate(this, fresh, training).model();
    }

    @Override
    public long bytes() {
        return factors.bytes() + 4L * (crowd.seen().length + gram.length + crowd.gram().length) + 128;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        shrinkage.write(out);
        confidence.write(out);
        factors.write(out);
        crowd.write(out);
        out.writeFloats(gram);
    }

    static AlsModel read(ModelInput in) throws IOException {
        Shrinkage shrinkage = Shrinkage.read(in);
        Confidence confidence = Confidence.read(in);
        ItemFactors factors = ItemFactors.read(in);
        Crowd crowd = Crowd.read(in);
        float[] gram = in.readFloats();
        int square = factors.dimensions() * factors.dimensions();
        if (gram.length != square || crowd.gram().length != square || crowd.seen().length != factors.items()) {
            throw new IllegalArgumentException("its parts do not fit each other");
        }
        return new AlsModel(factors, crowd, gram, shrinkage, confidence);
    }
}
