package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;

/**
 * Which events are ratings, and the scale on which they are given. Learning happens on ratings with mean 0 and spread 1, so
 * that rates and regularization suit any scale.
 *
 * @param explicit whether only events of the kind RATING count; where the data had none, the weight of every event does
 * @param mean of the ratings
 * @param spread standard deviation, 0 where all are equal
 */
record RatingScale(boolean explicit, double mean, double spread, float least, float most) {

    private static final double FARTHEST = 8;

    /** Of every rating, also of those that were changed later. */
    static RatingScale of(Histories histories) {
        boolean explicit = false;
        for (int at = 0; at < histories.events(); at++) {
            explicit |= histories.kind(at) == EventKind.RATING;
        }
        double sum = 0;
        double squares = 0;
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        long count = 0;
        for (int at = 0; at < histories.events(); at++) {
            if (!explicit || histories.kind(at) == EventKind.RATING) {
                double rating = histories.weight(at);
                sum += rating;
                squares += rating * rating;
                least = Math.min(least, histories.weight(at));
                most = Math.max(most, histories.weight(at));
                count++;
            }
        }
        if (count == 0) {
            return new RatingScale(explicit, 0, 0, 0, 0);
        }
        double mean = sum / count;
        double spread = least == most ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
        return new RatingScale(explicit, mean, spread, least, most);
    }

    boolean counts(EventKind kind) {
        return !explicit || kind == EventKind.RATING;
    }

    /** In spreads from the mean. */
    float inward(float rating) {
        return spread == 0 ? 0 : (float) Math.max(-FARTHEST, Math.min(FARTHEST, (rating - mean) / spread));
    }

    /** Finite for every number. */
    float outward(float inner) {
        return Float.isNaN(inner) ? (float) mean : (float) Math.max(-1e38, Math.min(1e38, mean + spread * inner));
    }

    /** Within the scale. */
    float bounded(float inner) {
        return Math.max(least, Math.min(most, outward(inner)));
    }

    void write(ModelOutput out) throws IOException {
        out.writeInt(explicit ? 1 : 0);
        out.writeDouble(mean);
        out.writeDouble(spread);
        out.writeDouble(least);
        out.writeDouble(most);
    }

    static RatingScale read(ModelInput in) throws IOException {
        return new RatingScale(
                in.readInt() == 1, in.readDouble(), in.readDouble(), (float) in.readDouble(), (float) in.readDouble());
    }
}
