package dev.trellis.rerank.explore;

import java.util.SplittableRandom;

/** The best, but with a small probability any of the candidates, each as likely as the others. */
record EpsilonGreedy(double epsilon) implements Policy {

    @Override
    public Choice choose(long[] products, Responses responses, long seed) {
        SplittableRandom random = Chance.of(seed, products.length);
        int candidate = random.nextDouble() < epsilon ? random.nextInt(products.length) : 0;
        double byChance = epsilon / products.length;
        return new Choice(candidate, candidate == 0 ? 1 - epsilon + byChance : byChance);
    }
}
