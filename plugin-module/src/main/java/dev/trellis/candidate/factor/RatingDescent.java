package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Cores;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Gradient descent on ratings in batches of whole shoppers. Within a batch, first every shopper moves given the items,
 * then every item given its shoppers' errors; each vector is written by one thread only, so that the result is the same on
 * any number of them. With n ratings a vector moves {@code rate / (1 + rate * n)} times the sum of their gradients: as
 * plain descent does where there are few, and never past the goal where there are many.
 */
final class RatingDescent {

    private static final int SMALLEST = 64;
    private static final int LARGEST = 4096;
    private static final float DECAY = 0.97f;

    private final Ratings ratings;
    private final RatingFactors factors;
    private final float lambda;
    private final Cores cores;
    private final SplittableRandom random;
    private final int[] order;
    private final RatingBatch batch;
    private float rate;

    RatingDescent(Ratings ratings, RatingFactors factors, float lambda, float rate, Cores cores, long seed) {
        this.ratings = ratings;
        this.factors = factors;
        this.lambda = lambda;
        this.rate = rate;
        this.cores = cores;
        random = new SplittableRandom(seed);
        order = new int[ratings.shoppers()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        batch = new RatingBatch(ratings, factors.d());
    }

    void epoch() {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int shopper = order[i];
            order[i] = order[other];
            order[other] = shopper;
        }
        int size = Math.max(SMALLEST, Math.min(LARGEST, ratings.count() / 64));
        for (int from = 0; from < order.length; ) {
            int to = batch.fill(order, from, size);
            cores.each(batch.shoppers(), 4, (thread, begin, end) -> {
                for (int slot = begin; slot < end; slot++) {
                    moveShopper(slot);
                }
            });
            cores.each(batch.items(), 16, (thread, begin, end) -> {
                for (int i = begin; i < end; i++) {
                    moveItem(batch.item(i));
                }
            });
            from = to;
        }
        rate *= DECAY;
    }

    private void moveShopper(int slot) {
        int d = factors.d();
        int shopper = batch.shopper(slot);
        int from = ratings.start()[shopper];
        int n = ratings.count(shopper);
        float[] place = batch.places();
        float[] pull = batch.pulls();
        int own = slot * d;
        factors.place(ratings, shopper, place, own);
        Arrays.fill(pull, own, own + d, 0);
        float sum = 0;
        for (int at = from; at < from + n; at++) {
            int item = ratings.item()[at];
            float error = ratings.value()[at]
                    - factors.shopperBias()[shopper]
                    - factors.itemBias()[item]
                    - RatingFactors.dot(place, own, factors.items(), item * d, d);
            batch.errors()[batch.entry(slot) + at - from] = error;
            sum += error;
            for (int k = 0; k < d; k++) {
                pull[own + k] += error * factors.items()[item * d + k];
            }
        }
        float step = rate / (1 + rate * n);
        factors.shopperBias()[shopper] += step * (sum - lambda * n * factors.shopperBias()[shopper]);
        move(factors.shoppers(), shopper * d, pull, own, d, step, step * lambda * n);
        float share = n == 0 ? 0 : (float) (1 / Math.sqrt(n));
        for (int k = 0; k < d; k++) {
            pull[own + k] *= share;
        }
    }

    private void moveItem(int item) {
        int d = factors.d();
        int n = 0;
        for (int entry = batch.first(item); entry >= 0; entry = batch.next(entry)) {
            n++;
        }
        float step = rate / (1 + rate * n);
        float keep = 1 - step * lambda * n;
        factors.itemBias()[item] *= keep;
        scale(factors.items(), item * d, d, keep);
        if (factors.implicit() != null) {
            scale(factors.implicit(), item * d, d, keep);
        }
        for (int entry = batch.first(item); entry >= 0; entry = batch.next(entry)) {
            int slot = batch.slot(entry) * d;
            float error = batch.errors()[entry];
            factors.itemBias()[item] += step * error;
            move(factors.items(), item * d, batch.places(), slot, d, step * error, 0);
            if (factors.implicit() != null) {
                move(factors.implicit(), item * d, batch.pulls(), slot, d, step, 0);
            }
        }
    }

    private static void move(float[] vectors, int at, float[] by, int from, int d, float step, float decay) {
        for (int k = 0; k < d; k++) {
            vectors[at + k] += step * by[from + k] - decay * vectors[at + k];
        }
    }

    private static void scale(float[] vectors, int at, int d, float keep) {
        for (int k = 0; k < d; k++) {
            vectors[at + k] *= keep;
        }
    }
}
