package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.Cores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 95 % confidence intervals by drawing users (or sessions) again and again, with replacement: Efron's percentile bootstrap.
 * A session's cases are drawn together, for they are alike.
 */
public final class Bootstrap {

    private static final int MOST = 1000;
    private static final int LEAST = 200;
    private static final long DRAWS = 200_000_000L;

    private final long seed;
    private final Cores cores;

    public Bootstrap(long seed, Cores cores) {
        this.seed = seed;
        this.cores = cores;
    }

    /** The means over all cases, with their intervals; none where there are no cases. */
    public List<Estimate> means(Sums all) {
        Sums sums = all.withoutEmptyGroups();
        if (sums.groups() == 0) {
            return List.of();
        }
        int figures = sums.names().size();
        int samples = resamples(sums.groups());
        double[][] drawn = new double[figures][samples];
        SplittableRandom[] random = streams(seed, samples);
        cores.each(samples, 8, (thread, from, to) -> {
            double[] total = new double[figures];
            for (int sample = from; sample < to; sample++) {
                long cases = draw(sums, total, random[sample]);
                for (int figure = 0; figure < figures; figure++) {
                    drawn[figure][sample] = total[figure] / cases;
                }
            }
        });
        List<Estimate> estimates = new ArrayList<>();
        for (int figure = 0; figure < figures; figure++) {
            Arrays.sort(drawn[figure]);
            estimates.add(new Estimate(
                    sums.names().get(figure),
                    sums.mean(figure),
                    quantile(drawn[figure], 0.025),
                    quantile(drawn[figure], 0.975)));
        }
        return estimates;
    }

    /** One per sample, so that threads change nothing. */
    static SplittableRandom[] streams(long seed, int samples) {
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] streams = new SplittableRandom[samples];
        Arrays.setAll(streams, i -> root.split());
        return streams;
    }

    /** Fewer for more groups: each is then the more exact. */
    static int resamples(long groups) {
        return (int) Math.max(LEAST, Math.min(MOST, DRAWS / Math.max(1, groups)));
    }

    private static long draw(Sums sums, double[] total, SplittableRandom random) {
        int figures = total.length;
        Arrays.fill(total, 0);
        long cases = 0;
        for (int i = 0; i < sums.groups(); i++) {
            int group = random.nextInt(sums.groups());
            cases += sums.cases()[group];
            for (int figure = 0; figure < figures; figure++) {
                total[figure] += sums.sum()[group * figures + figure];
            }
        }
        return cases;
    }

    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }
}
