package dev.trellis.rerank.explore;

import java.util.SplittableRandom;

/**
 * For each candidate a click rate is drawn from what is known of it, a beta distribution about the clicks and views it
 * had in the unit; the highest draw wins (Thompson 1933; Chapelle, Li, An empirical evaluation of Thompson sampling, NIPS
 * 2011). What nobody saw yet has the unit's usual rate and much doubt. The propensity is estimated from further draws.
 */
record ThompsonSampling() implements Policy {

    /** Views for which the unit's usual rate stands in. */
    private static final double PRIOR_VIEWS = 20;

    private static final int FURTHER_DRAWS = 64;

    @Override
    public Choice choose(long[] products, Responses responses, long seed) {
        double[] clicks = new double[products.length];
        double[] others = new double[products.length];
        double usual = responses.usualRate();
        for (int i = 0; i < products.length; i++) {
            double clicked = responses.clicked(products[i]);
            clicks[i] = PRIOR_VIEWS * usual + clicked;
            others[i] = PRIOR_VIEWS * (1 - usual) + Math.max(0, responses.seen(products[i]) - clicked);
        }
        int chosen = 0;
        double highest = -1;
        for (int i = 0; i < products.length; i++) {
            double drawn = Chance.beta(clicks[i], others[i], Chance.of(seed, products[i]));
            if (drawn > highest) {
                highest = drawn;
                chosen = i;
            }
        }
        return new Choice(chosen, propensity(chosen, clicks, others, Chance.of(seed, -2)));
    }

    private static double propensity(int chosen, double[] clicks, double[] others, SplittableRandom random) {
        int won = 0;
        for (int draw = 0; draw < FURTHER_DRAWS; draw++) {
            double own = Chance.beta(clicks[chosen], others[chosen], random);
            boolean best = true;
            for (int i = 0; i < clicks.length && best; i++) {
                best = i == chosen || Chance.beta(clicks[i], others[i], random) <= own;
            }
            won += best ? 1 : 0;
        }
        return (won + 1.0) / (FURTHER_DRAWS + clicks.length);
    }
}
