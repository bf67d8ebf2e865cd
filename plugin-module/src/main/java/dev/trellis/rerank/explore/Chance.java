package dev.trellis.rerank.explore;

import java.util.SplittableRandom;

/** Draws that depend on a seed and a product alone, so that who else is a candidate does not change them. */
final class Chance {

    private Chance() {}

    static SplittableRandom of(long seed, long about) {
        return new SplittableRandom(seed ^ (about + 1) * 0x9E3779B97F4A7C15L);
    }

    /** From a beta distribution. */
    static double beta(double a, double b, SplittableRandom random) {
        double x = gamma(a, random);
        double y = gamma(b, random);
        return x + y == 0 ? a / (a + b) : x / (x + y);
    }

    /** Marsaglia, Tsang, A simple method for generating gamma variables, ACM TOMS 26 (3), 2000. */
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - random.nextDouble();
                if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
