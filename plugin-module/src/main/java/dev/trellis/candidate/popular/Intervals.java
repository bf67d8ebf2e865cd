package dev.trellis.candidate.popular;

/** Gathers how long it is until items are bought again: logarithms of seconds. */
final class Intervals {

    private final Categories categories;
    private final int[] purchases;
    private final int[] repeats;
    private final double[] sum;
    private double squares;

    Intervals(int items, Categories categories) {
        this.categories = categories;
        purchases = new int[items];
        repeats = new int[items];
        sum = new double[items];
    }

    void purchase(int item) {
        purchases[item]++;
    }

    void repeat(int item, double logSeconds) {
        repeats[item]++;
        sum[item] += logSeconds;
        squares += logSeconds * logSeconds;
    }

    /** Empirical Bayes in two steps: shop to category, category to item. */
    Repurchases learned(double prior, double ownPrior, double sameSeconds) {
        int items = purchases.length;
        double[] bought = new double[categories.count() + 1];
        double[] again = new double[bought.length];
        double[] logs = new double[bought.length];
        int shop = categories.count();
        for (int item = 0; item < items; item++) {
            for (int group : new int[] {categories.of()[item], shop}) {
                bought[group] += purchases[item];
                again[group] += repeats[item];
                logs[group] += sum[item];
            }
        }
        float[] median = new float[items];
        float[] share = new float[items];
        if (again[shop] > 0) {
            double shopLog = logs[shop] / again[shop];
            double shopShare = again[shop] / bought[shop];
            for (int item = 0; item < items; item++) {
                int group = categories.of()[item];
                double groupLog = (logs[group] + prior * shopLog) / (again[group] + prior);
                double groupShare = (again[group] + prior * shopShare) / (bought[group] + prior);
                median[item] = (float) ((sum[item] + prior * groupLog) / (repeats[item] + prior));
                share[item] = (float) ((repeats[item] + prior * groupShare) / (purchases[item] + prior));
            }
        }
        return new Repurchases(median, share, steepness(again[shop]), ownPrior, sameSeconds);
    }

    /** Of the log-logistic: the spread of the logarithms about their items' means is pi / (steepness sqrt 3). */
    private double steepness(double all) {
        double between = 0;
        double freedom = all;
        for (int item = 0; item < sum.length; item++) {
            between += repeats[item] == 0 ? 0 : sum[item] * sum[item] / repeats[item];
            freedom -= repeats[item] == 0 ? 0 : 1;
        }
        double spread = freedom < 1 ? 0.5 : Math.sqrt(Math.max(0, squares - between) / freedom);
        return Math.PI / Math.sqrt(3) / Math.min(1.5, Math.max(0.25, spread));
    }
}
