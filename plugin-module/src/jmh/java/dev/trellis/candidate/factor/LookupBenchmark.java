package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.vector.NearItems;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The best 20 of many vectors of 64 dimensions, for one shopper on one thread: by scoring all of them, and along the graph,
 * with the share of the right 20 that are found and what building takes. Vectors lie around 200 tastes, some far longer
 * than others; shoppers are means of eight of them. Run with
 *
 * <pre>{@code
 * mvn -q -Pjmh -pl plugin-module -am test -DskipTests \
 *   -Djmh.main=dev.trellis.candidate.factor.LookupBenchmark -Djmh.benchmark=10000,30000,100000,300000
 * }</pre>
 *
 * where the numbers are those of vectors. A million takes long, and {@code JDK_JAVA_OPTIONS=-Xmx3g}.
 */
public final class LookupBenchmark {

    private static final int DIMENSIONS = 64;
    private static final int QUERIES = 200;
    private static final int TASTES = 200;
    private static final int BEST = 20;

    private final int size;
    private final float[] rows;
    private final float[][] queries;

    private LookupBenchmark(int size) {
        this.size = size;
        SplittableRandom random = new SplittableRandom(1);
        float[][] taste = new float[TASTES][DIMENSIONS];
        for (float[] one : taste) {
            for (int k = 0; k < DIMENSIONS; k++) {
                one[k] = (float) (normal(random) * weight(k));
            }
        }
        rows = new float[size * DIMENSIONS];
        for (int i = 0; i < size; i++) {
            fill(i, taste[random.nextInt(TASTES)], taste[random.nextInt(TASTES)], random);
        }
        queries = new float[QUERIES][DIMENSIONS];
        for (float[] query : queries) {
            for (int item = 0; item < 8; item++) {
                int at = random.nextInt(size) * DIMENSIONS;
                for (int k = 0; k < DIMENSIONS; k++) {
                    query[k] += rows[at + k] / 8;
                }
            }
        }
    }

    private void fill(int i, float[] one, float[] other, SplittableRandom random) {
        double length = Math.exp(0.5 * normal(random));
        double mixed = random.nextDouble() / 2;
        for (int k = 0; k < DIMENSIONS; k++) {
            rows[i * DIMENSIONS + k] = (float)
                    (length * (one[k] * (1 - mixed) + other[k] * mixed + 0.6 * normal(random) * weight(k)));
        }
    }

    /** The first dimensions of what is learned say most. */
    private static double weight(int k) {
        return 1 / Math.sqrt(1 + k / 8.0);
    }

    /** Marsaglia's polar method. */
    private static double normal(SplittableRandom random) {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * Math.log(square) / square);
            }
        }
    }

    public static void main(String[] words) {
        System.out.printf(
                "%9s | %21s | %8s %8s | %s%n", "vectors", "all: p50 / p99 us", "build s", "bytes/v", "graph, by list length");
        for (String word : words[0].split(",")) {
            new LookupBenchmark(Integer.parseInt(word)).run();
        }
    }

    private void run() {
        ItemFactors factors = ItemFactors.of(rows, DIMENSIONS);
        int[][] right = new int[QUERIES][];
        float[] scores = new float[size];
        boolean[] leftOut = new boolean[size];
        TopItems best = new TopItems(BEST);
        double[] all = micros(query -> {
            factors.score(queries[query], scores);
            best.clear();
            best.offerAll(scores, leftOut);
            best.sort();
            right[query] = best.items();
        });
        long before = System.nanoTime();
        NearItems near = NearItems.of(rows, DIMENSIONS, Training.plain(1));
        double built = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                "%9d | %10.0f %10.0f | %8.1f %8.0f |", size, all[0], all[1], built, (double) near.bytes() / size);
        for (int length : new int[] {20, 50, 100, 200, Lookup.FOUND}) {
            found(near, new TopItems(length), length, right);
        }
        System.out.println();
    }

    private void found(NearItems near, TopItems best, int length, int[][] right) {
        int[] hits = new int[QUERIES];
        double[] time = micros(query -> {
            best.clear();
            near.find(queries[query], best);
            best.sort();
            int[] first = Arrays.copyOf(best.items(), BEST);
            hits[query] = (int) Arrays.stream(first)
                    .filter(item -> Arrays.stream(right[query]).anyMatch(one -> one == item))
                    .count();
        });
        System.out.printf(
                " %d: %.0f / %.0f us, recall %.3f;",
                length, time[0], time[1], Arrays.stream(hits).sum() / (double) (BEST * QUERIES));
    }

    /** Median and 99th percentile, after as many rounds as it takes to be warm. */
    private double[] micros(java.util.function.IntConsumer question) {
        long[] nanos = new long[5 * QUERIES];
        for (int round = 0; round < 10; round++) {
            for (int query = 0; query < QUERIES; query++) {
                long before = System.nanoTime();
                question.accept(query);
                nanos[(round % 5) * QUERIES + query] = System.nanoTime() - before;
            }
        }
        Arrays.sort(nanos);
        return new double[] {nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3};
    }
}
