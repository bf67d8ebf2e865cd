package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;

/** How often one item comes with each other, and how surprising that is. For one thread. */
final class PairCounts {

    private final SparseMatrix orders;
    private final SparseMatrix ordersOf;
    private final int support;
    private final int[] together;
    private final int[] touched;

    PairCounts(SparseMatrix orders, SparseMatrix ordersOf, int support) {
        this.orders = orders;
        this.ordersOf = ordersOf;
        this.support = support;
        together = new int[orders.columns()];
        touched = new int[orders.columns()];
    }

    void surprising(int item, TopItems into) {
        int count = countFor(item);
        long own = ordersOf.to(item) - ordersOf.from(item);
        for (int t = 0; t < count; t++) {
            int other = touched[t];
            long both = together[other];
            together[other] = 0;
            long others = ordersOf.to(other) - ordersOf.from(other);
            boolean lifted = both * orders.rows() > own * others;
            if (other != item && both >= support && lifted) {
                into.offer(other, (float) Math.sqrt(logLikelihoodRatio(both, own, others, orders.rows())));
            }
        }
    }

    private int countFor(int item) {
        int count = 0;
        for (int o = ordersOf.from(item); o < ordersOf.to(item); o++) {
            int order = ordersOf.column()[o];
            for (int at = orders.from(order); at < orders.to(order); at++) {
                int other = orders.column()[at];
                if (together[other]++ == 0) {
                    touched[count++] = other;
                }
            }
        }
        return count;
    }

    /** Dunning's statistic of the table of orders with both, with either alone and with neither; 0 and up. */
    static double logLikelihoodRatio(long both, long one, long other, long all) {
        double cells = xLogX(both) + xLogX(one - both) + xLogX(other - both) + xLogX(all - one - other + both);
        double margins = xLogX(one) + xLogX(all - one) + xLogX(other) + xLogX(all - other);
        return Math.max(0, 2 * (cells - margins + xLogX(all)));
    }

    private static double xLogX(long x) {
        return x == 0 ? 0 : x * Math.log(x);
    }
}
