package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;

/** Pearson's correlation of one item's ratings with those of all others, over those who rated both. Not thread-safe. */
final class Correlation implements ItemLists.Filler {

    private final SparseMatrix residuals;
    private final SparseMatrix byItem;
    private final double shrinkage;
    private final double[] product;
    private final double[] ownSquares;
    private final double[] otherSquares;
    private final int[] common;
    private final int[] touched;

    /** @param shrinkage common raters that halve the correlation */
    Correlation(SparseMatrix residuals, SparseMatrix byItem, double shrinkage) {
        this.residuals = residuals;
        this.byItem = byItem;
        this.shrinkage = shrinkage;
        int items = residuals.columns();
        product = new double[items];
        ownSquares = new double[items];
        otherSquares = new double[items];
        common = new int[items];
        touched = new int[items];
    }

    @Override
    public void fill(int item, TopItems into) {
        int size = 0;
        for (int at = byItem.from(item); at < byItem.to(item); at++) {
            size = add(byItem.column()[at], byItem.value()[at], size);
        }
        for (int at = 0; at < size; at++) {
            int other = touched[at];
            double n = common[other];
            double spread = Math.sqrt(ownSquares[other]) * Math.sqrt(otherSquares[other]);
            float similarity = (float) (product[other] / spread * n / (n + shrinkage));
            if (other != item && similarity > 0) {
                into.offer(other, Math.min(1, similarity));
            }
            product[other] = 0;
            ownSquares[other] = 0;
            otherSquares[other] = 0;
            common[other] = 0;
        }
    }

    private int add(int rater, double own, int touchedBefore) {
        int size = touchedBefore;
        for (int at = residuals.from(rater); at < residuals.to(rater); at++) {
            int other = residuals.column()[at];
            double value = residuals.value()[at];
            if (common[other]++ == 0) {
                touched[size++] = other;
            }
            product[other] += own * value;
            ownSquares[other] += own * own;
            otherSquares[other] += value * value;
        }
        return size;
    }
}
