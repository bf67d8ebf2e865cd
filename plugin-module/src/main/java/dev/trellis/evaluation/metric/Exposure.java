package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.Cores;
import dev.trellis.evaluation.data.Cases;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the lists of all together show: the share of train's items that is in any of them, and how unevenly items are shown
 * (Gini index: 0 if all alike, near 1 if few items take all places).
 */
public final class Exposure {

    private static final int MOST = 200;
    private static final int LEAST = 20;
    private static final long DRAWS = 100_000_000L;

    private final int k;
    private final int items;
    private final long seed;
    private final Cores cores;

    public Exposure(int k, int items, long seed, Cores cores) {
        this.k = k;
        this.items = items;
        this.seed = seed;
        this.cores = cores;
    }

    /**
     * Coverage and Gini index. A sample drawn with replacement covers less than the whole, so the interval is 1.96 standard
     * errors of the samples to both sides of the figure, not the samples' percentiles.
     */
    public List<Estimate> of(Lists lists, Cases cases) {
        int[] asked = new int[cases.size()];
        int count = 0;
        for (int at = 0; at < asked.length; at++) {
            asked[count] = at;
            count += cases.answers(at) > 0 ? 1 : 0;
        }
        int[] counted = Arrays.copyOf(asked, count);
        double[] whole = figures(count(lists, counted, null));
        int samples = (int) Math.max(LEAST, Math.min(MOST, DRAWS / Math.max(1, (long) count * k)));
        double[][] drawn = new double[2][samples];
        SplittableRandom[] random = Bootstrap.streams(seed, samples);
        cores.each(samples, 4, (thread, from, to) -> {
            for (int sample = from; sample < to; sample++) {
                double[] figures = figures(count(lists, counted, random[sample]));
                drawn[0][sample] = figures[0];
                drawn[1][sample] = figures[1];
            }
        });
        return List.of(estimate("Coverage@" + k, whole[0], drawn[0]), estimate("Gini@" + k, whole[1], drawn[1]));
    }

    /** How often each item is shown, to all or to as many drawn at random. */
    private int[] count(Lists lists, int[] cases, SplittableRandom random) {
        int[] shown = new int[items];
        for (int i = 0; i < cases.length; i++) {
            int at = cases[random == null ? i : random.nextInt(cases.length)];
            int length = Math.min(k, lists.length()[at]);
            for (int rank = 0; rank < length; rank++) {
                shown[lists.item(at, rank)]++;
            }
        }
        return shown;
    }

    static double[] figures(int[] shown) {
        int[] sorted = shown.clone();
        Arrays.sort(sorted);
        double total = 0;
        double weighted = 0;
        int covered = 0;
        for (int i = 0; i < sorted.length; i++) {
            total += sorted[i];
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            covered += sorted[i] > 0 ? 1 : 0;
        }
        return new double[] {
            sorted.length == 0 ? 0 : (double) covered / sorted.length,
            total == 0 ? 0 : weighted / (sorted.length * total)
        };
    }

    private static Estimate estimate(String name, double value, double[] drawn) {
        double mean = Arrays.stream(drawn).average().orElse(value);
        double squares = Arrays.stream(drawn).map(d -> (d - mean) * (d - mean)).sum();
        double half = 1.96 * Math.sqrt(squares / Math.max(1, drawn.length - 1));
        return new Estimate(name, value, Math.max(0, value - half), Math.min(1, value + half));
    }
}
