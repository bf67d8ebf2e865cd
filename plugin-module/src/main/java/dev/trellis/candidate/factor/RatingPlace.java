package dev.trellis.candidate.factor;

/** Where ratings place a shopper: the vector, and how much higher than others the shopper rates. */
record RatingPlace(float[] vector, float bias) {

    /** Solves for vector and bias at once, the bias being one more dimension in which every item has 1. */
    static RatingPlace of(RatingModel model, Ratings ratings, int shopper) {
        int d = model.factors().dimensions();
        int n = ratings.count(shopper);
        float[] base = base(model, ratings, shopper);
        if (n == 0 || model.scale().spread() == 0) {
            return new RatingPlace(base, 0);
        }
        NormalEquations equations = new NormalEquations(d + 1);
        equations.start(new float[(d + 1) * (d + 1)], 0, n * model.ridge());
        float[] vector = new float[d + 1];
        for (int at = ratings.start()[shopper]; at < ratings.start()[shopper + 1]; at++) {
            int item = ratings.item()[at];
            if (model.seen()[item] > 0) {
                model.factors().get(item, vector);
                vector[d] = 1;
                float rest = ratings.value()[at] - model.itemBias()[item] - RatingFactors.dot(base, 0, vector, 0, d);
                equations.add(vector, 0, 1, rest);
            }
        }
        float[] solved = equations.solve();
        for (int k = 0; k < d; k++) {
            base[k] += solved[k];
        }
        return new RatingPlace(base, solved[d]);
    }

    /** What having rated these items says, whatever the ratings. */
    private static float[] base(RatingModel model, Ratings ratings, int shopper) {
        int d = model.factors().dimensions();
        float[] base = new float[d];
        int n = ratings.count(shopper);
        if (model.implicit() == null || n == 0) {
            return base;
        }
        float share = (float) (1 / Math.sqrt(n));
        float[] vector = new float[d];
        for (int at = ratings.start()[shopper]; at < ratings.start()[shopper + 1]; at++) {
            model.implicit().get(ratings.item()[at], vector);
            for (int k = 0; k < d; k++) {
                base[k] += share * vector[k];
            }
        }
        return base;
    }
}
