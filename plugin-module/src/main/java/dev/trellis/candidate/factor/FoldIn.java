package dev.trellis.candidate.factor;

import dev.trellis.candidate.factor.Confidence.Wants;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import java.io.IOException;
import java.util.Arrays;

/**
 * Places a shopper among given items by weighted least squares: what was taken should score 1, all else 0.
 *
 * @param gram sum of the outer products of the items' vectors, upper triangle
 * @param lookup finds the best items of a large catalogue; null where all are scored
 */
record FoldIn(ItemFactors factors, float[] gram, Lookup lookup) {

    /** Up to where all items are scored: docs/benchmarks.md has the measurements. */
    static final Parameter EXACT = Parameter.of(
            "exact",
            100_000,
            "items up to which all are scored; beyond, the %d best are found".formatted(Lookup.FOUND));

    static FoldIn of(float[] items, int dimensions, int exact, Training training) {
        ItemFactors factors = ItemFactors.of(items, dimensions);
        return new FoldIn(factors, Gram.of(items, dimensions, training.cores()), null).searching(exact, training);
    }

    /** This, scoring only the best where there are more items than that. */
    FoldIn searching(int exact, Training training) {
        return new FoldIn(factors, gram, factors.items() > exact ? Lookup.of(factors, training) : null);
    }

    /** This with other vectors for some items, and further items. */
    FoldIn with(int newItems, int[] changed, float[] vectors, float[] newGram) {
        return new FoldIn(
                factors.with(newItems, changed, vectors),
                newGram,
                lookup == null ? null : lookup.with(changed, vectors, factors.dimensions()));
    }

    /** Scores all items for who has this history. */
    void score(Wants wants, float unseen, float ridge, float[] scores) {
        float[] shopper = shopper(wants, unseen, ridge);
        if (shopper == null) {
            Arrays.fill(scores, 0);
        } else {
            score(shopper, scores);
        }
    }

    private void score(float[] shopper, float[] scores) {
        if (lookup == null) {
            factors.score(shopper, scores);
        } else {
            lookup.score(shopper, scores);
        }
    }

    /** Null where the history says nothing. */
    float[] shopper(Wants wants, float unseen, float ridge) {
        if (wants.size() == 0) {
            return null;
        }
        float[] vector = equations(wants, unseen, ridge, 1).solve();
        float sum = 0;
        for (float value : vector) {
            sum += Math.abs(value);
        }
        return sum < 1e15f ? vector : null;
    }

    private NormalEquations equations(Wants wants, float unseen, float ridge, float target) {
        NormalEquations equations = new NormalEquations(factors.dimensions());
        float[] vector = new float[factors.dimensions()];
        equations.start(gram, unseen, ridge);
        for (int i = 0; i < wants.size(); i++) {
            factors.get(wants.item()[i], vector);
            equations.add(vector, 0, wants.value()[i], target);
        }
        return equations;
    }

    /**
     * The item of the history that adds most to another's score, which is known exactly: Hu, Koren and Volinsky 2008,
     * section 5.
     *
     * @return its last position in the query's history, or -1 if none adds anything
     */
    int because(Query query, Wants wants, float unseen, float ridge, int item) {
        if (wants.size() == 0 || item < 0 || item >= factors.items()) {
            return -1;
        }
        float[] vector = new float[factors.dimensions()];
        factors.get(item, vector);
        NormalEquations equations = equations(wants, unseen, ridge, 0);
        equations.addToRight(vector, 0, 1);
        float[] likeness = equations.solve();
        int speaker = -1;
        double most = 0;
        for (int i = 0; i < wants.size(); i++) {
            factors.get(wants.item()[i], vector);
            double says = 0;
            for (int k = 0; k < vector.length; k++) {
                says += vector[k] * likeness[k];
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

    long bytes() {
        return factors.bytes() + 4L * gram.length + (lookup == null ? 0 : lookup.bytes());
    }

    void write(ModelOutput out) throws IOException {
        factors.write(out);
        out.writeFloats(gram);
        out.writeInt(lookup == null ? 0 : 1);
        if (lookup != null) {
            lookup.write(out);
        }
    }

    /** @throws IllegalArgumentException if the parts do not fit each other */
    static FoldIn read(ModelInput in) throws IOException {
        ItemFactors factors = ItemFactors.read(in);
        float[] gram = in.readFloats();
        if (gram.length != factors.dimensions() * factors.dimensions()) {
            throw new IllegalArgumentException("its parts do not fit each other");
        }
        return new FoldIn(factors, gram, in.readInt() == 0 ? null : Lookup.read(in, factors));
    }
}
