package dev.trellis.candidate.linear;

/**
 * What both ways of learning have in common.
 *
 * @param lambda added to the counts' diagonal: how much evidence a weight needs; more than 0
 * @param discount power of an item's count by which its scores are divided: 0 leaves popular items their lead
 * @param kept weights per item that is spoken for, the strongest
 */
record Ridge(double lambda, double discount, int kept) {

    Ridge {
        if (!(lambda > 0)) {
            throw new IllegalArgumentException("lambda must be more than 0, not " + lambda);
        }
    }

    double discountOf(double count) {
        return Math.pow(1 + count, -discount);
    }
}
