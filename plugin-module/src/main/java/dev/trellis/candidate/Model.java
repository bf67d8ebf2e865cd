package dev.trellis.candidate;

import java.time.Instant;

/**
 * All that was learned from the signals at one time. Immutable; the arrays are over the catalogue's numbers and are not
 * to be changed.
 *
 * @param similar neighbours by what the same shoppers touched
 * @param viewedTogether neighbours by views in the same visit
 * @param boughtTogether neighbours by orders
 * @param trending score per product, 0 for one that is not in demand
 * @param purchased orders per product
 * @param trainedAt {@link Instant#EPOCH} before the first training
 * @param signals read in training
 */
public record Model(
        Catalog catalog,
        ItemNeighbours similar,
        ItemNeighbours viewedTogether,
        ItemNeighbours boughtTogether,
        double[] trending,
        double[] purchased,
        Instant trainedAt,
        long signals) {

    public static final Model UNTRAINED = new Model(
            Catalog.EMPTY,
            ItemNeighbours.NONE,
            ItemNeighbours.NONE,
            ItemNeighbours.NONE,
            new double[0],
            new double[0],
            Instant.EPOCH,
            0);

    /** The same knowledge about the same products, with their present stock and categories. */
    Model over(Catalog fresh) {
        return new Model(fresh, similar, viewedTogether, boughtTogether, trending, purchased, trainedAt, signals);
    }
}
