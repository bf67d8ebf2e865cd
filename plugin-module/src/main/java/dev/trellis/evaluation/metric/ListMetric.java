package dev.trellis.evaluation.metric;

/**
 * What one ranked list is worth, with answers that are right or wrong and nothing between. Järvelin and Kekäläinen,
 * "Cumulated gain-based evaluation of IR techniques", 2002, for NDCG.
 */
public enum ListMetric {
    /** Hit rate: 1 if any right answer is in the list. */
    HR {
        @Override
        double of(boolean[] right, int k, int answers) {
            return count(right, k) > 0 ? 1 : 0;
        }
    },
    NDCG {
        @Override
        double of(boolean[] right, int k, int answers) {
            double gain = 0;
            double ideal = 0;
            for (int rank = 0; rank < k; rank++) {
                gain += right[rank] ? discount(rank) : 0;
                ideal += rank < answers ? discount(rank) : 0;
            }
            return gain / ideal;
        }
    },
    /** Right answers in the list, of those that fit in: of at most k. */
    RECALL {
        @Override
        double of(boolean[] right, int k, int answers) {
            return (double) count(right, k) / Math.min(k, answers);
        }
    },
    PRECISION {
        @Override
        double of(boolean[] right, int k, int answers) {
            return (double) count(right, k) / k;
        }
    },
    /** One by the rank of the first right answer. */
    MRR {
        @Override
        double of(boolean[] right, int k, int answers) {
            for (int rank = 0; rank < k; rank++) {
                if (right[rank]) {
                    return 1.0 / (rank + 1);
                }
            }
            return 0;
        }
    },
    /** Average precision at the ranks of the right answers, of those that fit in. */
    MAP {
        @Override
        double of(boolean[] right, int k, int answers) {
            double sum = 0;
            int found = 0;
            for (int rank = 0; rank < k; rank++) {
                if (right[rank]) {
                    sum += (double) ++found / (rank + 1);
                }
            }
            return sum / Math.min(k, answers);
        }
    };

    private static final double[] DISCOUNTS = new double[1 << 10];

    static {
        for (int rank = 0; rank < DISCOUNTS.length; rank++) {
            DISCOUNTS[rank] = 1 / (Math.log(rank + 2) / Math.log(2));
        }
    }

    /**
     * @param right by rank, the best first; at least k long, false beyond the list's end
     * @param answers how many right ones there are, at least 1
     */
    abstract double of(boolean[] right, int k, int answers);

    private static double discount(int rank) {
        return DISCOUNTS[rank];
    }

    private static int count(boolean[] right, int k) {
        int count = 0;
        for (int rank = 0; rank < k; rank++) {
            count += right[rank] ? 1 : 0;
        }
        return count;
    }
}
