package dev.trellis.candidate.popular;

/**
 * Tells a rise in demand from chance. Per item it compares two decayed counts of visits: the present one, n, with weights
 * 2<sup>-age/h</sup>, and the usual one, m, with weights 2<sup>-age/H</sup> - 2<sup>-age/h</sup>, which sees little of the
 * present. What is expected now is e = m N / M, N and M being the sums over the shop, so that a busy day makes nothing
 * rise. Counts being Poisson, an exponentially weighted count doubled has a variance that equals its mean. The logarithm
 * of the rate ratio (n + a) / (e + a), a being the prior that pulls towards 1, then has about the variance
 * 1 / (n + a) + c e N / M / (e + a)<sup>2</sup>, c being the usual count's variance over its mean (the delta method for a
 * ratio of two Poisson rates; Rothman, Modern Epidemiology, 1986). The lower bound L of the ratio is so many standard
 * errors below; the score n (1 - 1 / L) is what of the present demand is beyond the usual, at least.
 */
final class Rise {

    private final double fastSeconds;
    private final double slowSeconds;
    private final double prior;
    private final double[] present;
    private final double[] usual;

    /** @param slowSeconds half-life of the usual; at least twice that of the present */
    Rise(int items, double fastSeconds, double slowSeconds, double prior) {
        this.fastSeconds = fastSeconds;
        this.slowSeconds = Math.max(2 * fastSeconds, slowSeconds);
        this.prior = prior;
        present = new double[items];
        usual = new double[items];
    }

    void add(int item, double ageSeconds) {
        double now = ageSeconds > 40 * fastSeconds ? 0 : Math.pow(2, -ageSeconds / fastSeconds);
        present[item] += 2 * now;
        usual[item] += Math.pow(2, -ageSeconds / slowSeconds) - now;
    }

    /** @param certainty standard errors */
    float[] scores(double certainty) {
        float[] scores = new float[present.length];
        double perUsual = sum(present) / sum(usual);
        if (!(perUsual < Double.POSITIVE_INFINITY)) {
            return scores;
        }
        double uncertainty = variancePerMean() * perUsual;
        for (int item = 0; item < scores.length; item++) {
            double n = present[item];
            double e = usual[item] * perUsual;
            double error = Math.sqrt(1 / (n + prior) + uncertainty * e / ((e + prior) * (e + prior)));
            double least = (n + prior) / (e + prior) * Math.exp(-certainty * error);
            scores[item] = least > 1 ? (float) (n * (1 - 1 / least)) : 0;
        }
        return scores;
    }

    /** Of the usual count: the integrals over all ages of its squared weights and of its weights. */
    private double variancePerMean() {
        double squares = (slowSeconds + fastSeconds) / 2 - 2 * slowSeconds * fastSeconds / (slowSeconds + fastSeconds);
        return squares / (slowSeconds - fastSeconds);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
