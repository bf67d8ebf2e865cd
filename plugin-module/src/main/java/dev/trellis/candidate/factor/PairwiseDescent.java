package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Gradient descent on pairs of an item that the shopper took and one that the shopper did not. */
final class PairwiseDescent {

    private static final int TRIES = 5;

    private final SparseMatrix byShopper;
    private final int d;
    private final float decay;
    private final Training training;
    private final float[] shoppers;
    private final float[] items;
    private final int[] active;

    /**
     * @param byShopper columns of a row ascending
     * @param decay share of a vector that each step takes away, per unit of the rate
     */
    PairwiseDescent(SparseMatrix byShopper, int d, float decay, Training training) {
        this.byShopper = byShopper;
        this.d = d;
        this.decay = decay;
        this.training = training;
        shoppers = new float[byShopper.rows() * d];
        items = new float[byShopper.columns() * d];
        active = active(byShopper);
    }

    int active() {
        return active.length;
    }

    /** The items' vectors, one after another, their mean moved to 0; zeros for those that do not occur. */
    float[] centred() {
        double[] mean = new double[d];
        for (int i : active) {
            for (int k = 0; k < d; k++) {
                mean[k] += items[i * d + k] / (double) active.length;
            }
        }
        for (int i : active) {
            for (int k = 0; k < d; k++) {
                items[i * d + k] -= (float) mean[k];
            }
        }
        return items;
    }

    void run(int epochs, float rate) {
        SplittableRandom random = new SplittableRandom(training.seed());
        begin(random);
        Triples triples = new Triples(byShopper, random.split());
        for (int epoch = 0; epoch < epochs; epoch++) {
            triples.deal(active, random.split());
            long seed = random.nextLong();
            float now = rate * (1 - 0.9f * epoch / epochs);
            for (int round = 0; round < Triples.BLOCKS; round++) {
                training.report(Bpr.NAME, (long) epoch * Triples.BLOCKS + round, (long) epochs * Triples.BLOCKS);
                int current = round;
                training.cores().each(Triples.BLOCKS, 1, (thread, from, to) -> {
                    for (int block = from; block < to; block++) {
                        SplittableRandom own = new SplittableRandom(seed + 31L * current + block);
                        descend(triples, block, current, now, own);
                    }
                });
            }
        }
    }

    private static int[] active(SparseMatrix byShopper) {
        boolean[] occurs = new boolean[byShopper.columns()];
        for (int item : byShopper.column()) {
            occurs[item] = true;
        }
        return IntStream.range(0, occurs.length).filter(i -> occurs[i]).toArray();
    }

    private void begin(SplittableRandom random) {
        double spread = 0.2 / Math.sqrt(d);
        for (int i : active) {
            for (int k = 0; k < d; k++) {
                items[i * d + k] = (float) (spread * (random.nextDouble() - 0.5));
            }
        }
        for (int at = 0; at < shoppers.length; at++) {
            shoppers[at] = (float) (spread * (random.nextDouble() - 0.5));
        }
    }

    private void descend(Triples triples, int block, int round, float rate, SplittableRandom random) {
        int[] rivals = triples.items(block, round);
        for (int at = triples.from(block, round); at < triples.to(block, round); at++) {
            int shopper = triples.shopper(at);
            int rival = -1;
            for (int i = 0; i < TRIES && rival < 0; i++) {
                int drawn = rivals[random.nextInt(rivals.length)];
                rival = has(shopper, drawn) ? -1 : drawn;
            }
            if (rival >= 0) {
                step(shopper * d, triples.item(at) * d, rival * d, rate);
            }
        }
    }

    private boolean has(int shopper, int item) {
        return Arrays.binarySearch(byShopper.column(), byShopper.from(shopper), byShopper.to(shopper), item) >= 0;
    }

    private void step(int u, int i, int j, float rate) {
        float x = 0;
        for (int k = 0; k < d; k++) {
            x += shoppers[u + k] * (items[i + k] - items[j + k]);
        }
        float pull = rate / (1 + (float) Math.exp(x));
        float keep = 1 - rate * decay;
        for (int k = 0; k < d; k++) {
            float p = shoppers[u + k];
            float better = items[i + k];
            float worse = items[j + k];
            shoppers[u + k] = keep * p + pull * (better - worse);
            items[i + k] = keep * better + pull * p;
            items[j + k] = keep * worse - pull * p;
        }
    }
}
