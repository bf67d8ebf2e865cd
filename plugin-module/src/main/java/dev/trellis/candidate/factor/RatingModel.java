package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.RatingPredictor;
import java.io.IOException;

/**
 * Foretells ratings. The shopper's bias and vector are worked out from the ratings in the history by ridge regression on
 * the items' vectors.
 *
 * @param implicit what having rated an item says whatever the rating; null for plain factorization
 * @param seen ratings per item; what has none gets the shopper's mean, and is not ranked
 * @param ridge per rating
 */
record RatingModel(
        String format,
        RatingScale scale,
        ItemFactors factors,
        ItemFactors implicit,
        float[] itemBias,
        int[] seen,
        float ridge)
        implements RatingPredictor {

    RatingModel withRidge(float other) {
        return new RatingModel(format, scale, factors, implicit, itemBias, seen, other);
    }

    @Override
    public int items() {
        return factors.items();
    }

    @Override
    public void score(Query query, float[] scores) {
        RatingPlace place = RatingPlace.of(this, Ratings.of(query, items(), scale), 0);
        factors.score(place.vector(), scores);
        for (int item = 0; item < scores.length; item++) {
            scores[item] = seen[item] == 0 ? 0 : scale.outward(place.bias() + itemBias[item] + scores[item]);
        }
    }

    @Override
    public float rating(Query query, int item) {
        return ratings(query, new int[] {item})[0];
    }

    /** The shopper is placed once for all. */
    @Override
    public float[] ratings(Query query, int[] item) {
        RatingPlace place = RatingPlace.of(this, Ratings.of(query, items(), scale), 0);
        float[] vector = new float[factors.dimensions()];
        float[] ratings = new float[item.length];
        for (int i = 0; i < item.length; i++) {
            boolean known = item[i] >= 0 && item[i] < items();
            ratings[i] = scale.bounded(known ? inner(place, item[i], vector) : place.bias());
        }
        return ratings;
    }

    private float inner(RatingPlace place, int item, float[] vector) {
        factors.get(item, vector);
        return place.bias() + itemBias[item] + RatingFactors.dot(place.vector(), 0, vector, 0, factors.dimensions());
    }

    /** Root mean squared error, in spreads, on what was held back. */
    double error(Ratings known, Ratings held) {
        double sum = 0;
        float[] vector = new float[factors.dimensions()];
        for (int shopper = 0; shopper < held.shoppers(); shopper++) {
            if (held.count(shopper) > 0) {
                RatingPlace place = RatingPlace.of(this, known, shopper);
                for (int at = held.start()[shopper]; at < held.start()[shopper + 1]; at++) {
                    double error = held.value()[at] - inner(place, held.item()[at], vector);
                    sum += error * error;
                }
            }
        }
        return Math.sqrt(sum / held.count());
    }

    @Override
    public long bytes() {
        return factors.bytes() + (implicit == null ? 0 : implicit.bytes()) + 8L * seen.length + 128;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        scale.write(out);
        factors.write(out);
        out.writeInt(implicit == null ? 0 : 1);
        if (implicit != null) {
            implicit.write(out);
        }
        out.writeFloats(itemBias);
        out.writeInts(seen);
        out.writeDouble(ridge);
    }

    static RatingModel read(String format, ModelInput in) throws IOException {
        RatingScale scale = RatingScale.read(in);
        ItemFactors factors = ItemFactors.read(in);
        ItemFactors implicit = in.readInt() == 0 ? null : ItemFactors.read(in);
        float[] itemBias = in.readFloats();
        int[] seen = in.readInts();
        boolean fits = itemBias.length == factors.items() && seen.length == factors.items();
        if (!fits || implicit != null && !implicit.sameShape(factors)) {
            throw new IllegalArgumentException("its parts do not fit each other");
        }
        return new RatingModel(format, scale, factors, implicit, itemBias, seen, (float) in.readDouble());
    }
}
