package dev.trellis.rerank.explore;

/** Chooses which of some candidates gets a place. */
interface Policy {

    /**
     * @param products ids of the candidates, the best first
     * @param seed of the draws
     */
    Choice choose(long[] products, Responses responses, long seed);

    /**
     * @param candidate number of the one chosen; 0 is the best
     * @param propensity how likely it was to be chosen
     */
    record Choice(int candidate, double propensity) {}
}
