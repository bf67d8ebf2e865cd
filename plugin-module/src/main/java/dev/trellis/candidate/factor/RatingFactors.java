package dev.trellis.candidate.factor;

import java.util.SplittableRandom;

/**
 * Vectors and biases in the making.
 *
 * @param d dimensions
 * @param shoppers vectors, one after another
 * @param items vectors, one after another
 * @param implicit what having rated an item says whatever the rating; null for plain factorization
 */
record RatingFactors(int d, float[] shoppers, float[] items, float[] shopperBias, float[] itemBias, float[] implicit) {

    /** Wide enough to leave the saddle at 0 within a few epochs. */
    private static final double SPREAD = 0.35;

    /** By chance; zeros for items without a rating. */
    static RatingFactors of(Ratings ratings, int d, boolean withImplicit, long seed) {
        RatingFactors factors = new RatingFactors(
                d,
                new float[ratings.shoppers() * d],
                new float[ratings.items() * d],
                new float[ratings.shoppers()],
                new float[ratings.items()],
                withImplicit ? new float[ratings.items() * d] : null);
        SplittableRandom random = new SplittableRandom(seed);
        int[] seen = ratings.perItem();
        for (int at = 0; at < factors.items.length; at++) {
            factors.items[at] = seen[at / d] == 0 ? 0 : (float) (SPREAD * (random.nextDouble() - 0.5));
        }
        for (int at = 0; at < factors.shoppers.length; at++) {
            factors.shoppers[at] = (float) (SPREAD * (random.nextDouble() - 0.5));
        }
        return factors;
    }

    /** Writes where the shopper stands: the own vector and what the rated items say by having been rated. */
    void place(Ratings ratings, int shopper, float[] to, int at) {
        System.arraycopy(shoppers, shopper * d, to, at, d);
        int n = ratings.count(shopper);
        if (implicit == null || n == 0) {
            return;
        }
        float share = (float) (1 / Math.sqrt(n));
        for (int rated = ratings.start()[shopper]; rated < ratings.start()[shopper] + n; rated++) {
            int from = ratings.item()[rated] * d;
            for (int k = 0; k < d; k++) {
                to[at + k] += share * implicit[from + k];
            }
        }
    }

    /** Root mean squared error on ratings that were held back from {@code known}. */
    double error(Ratings known, Ratings held) {
        double sum = 0;
        float[] place = new float[d];
        for (int shopper = 0; shopper < held.shoppers(); shopper++) {
            if (held.count(shopper) > 0) {
                place(known, shopper, place, 0);
            }
            for (int at = held.start()[shopper]; at < held.start()[shopper + 1]; at++) {
                int item = held.item()[at];
                double error =
                        held.value()[at] - shopperBias[shopper] - itemBias[item] - dot(place, 0, items, item * d, d);
                sum += error * error;
            }
        }
        return Math.sqrt(sum / held.count());
    }

    static float dot(float[] a, int from, float[] b, int at, int d) {
        float even = 0;
        float odd = 0;
        int k = 0;
        for (; k + 1 < d; k += 2) {
            even += a[from + k] * b[at + k];
            odd += a[from + k + 1] * b[at + k + 1];
        }
        return k < d ? even + odd + a[from + k] * b[at + k] : even + odd;
    }
}
