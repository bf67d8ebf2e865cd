package dev.trellis.rerank;

/**
 * Builds a list one item at a time: next comes the candidate that is worth most in view of those already chosen. The loop
 * of maximal marginal relevance and its relatives, written once, in time of the candidates times the places.
 */
public final class GreedySelection {

    /** How alike two candidates are. */
    public interface Similarity {

        /** @return 0 for nothing in common to 1 for the same */
        double between(int candidate, int other);
    }

    /** What a candidate is worth next. */
    public interface Objective {

        /**
         * @param highest similarity with any that was chosen; 0 for the first
         * @param total of the similarities with those that were chosen
         * @param chosen how many those are
         */
        double worth(double relevance, double highest, double total, int chosen);
    }

    private GreedySelection() {}

    /**
     * Maximal marginal relevance (Carbonell, Goldstein, The use of MMR, diversity-based reranking for reordering documents
     * and producing summaries, SIGIR 1998).
     *
     * @param diversity 0 for relevance alone to 1 for novelty alone; one minus the paper's lambda
     */
    public static Objective marginalRelevance(double diversity) {
        return (relevance, highest, total, chosen) -> (1 - diversity) * relevance - diversity * highest;
    }

    /** As that, with the mean similarity, so that the diversity within the list grows (Ziegler et al., WWW 2005). */
    public static Objective intraListDiversity(double diversity) {
        return (relevance, highest, total, chosen) ->
                (1 - diversity) * relevance - diversity * (chosen == 0 ? 0 : total / chosen);
    }

    /**
     * @param relevance of the candidates, the most relevant first, scaled to 1 at most
     * @param places how many to choose
     * @return the chosen candidates in turn; of equal worth the earlier one
     */
    public static int[] choose(double[] relevance, int places, Similarity similarity, Objective objective) {
        int[] chosen = new int[Math.min(places, relevance.length)];
        boolean[] taken = new boolean[relevance.length];
        double[] highest = new double[relevance.length];
        double[] total = new double[relevance.length];
        for (int place = 0; place < chosen.length; place++) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int candidate = 0; candidate < relevance.length; candidate++) {
                if (!taken[candidate]) {
                    double worth = objective.worth(relevance[candidate], highest[candidate], total[candidate], place);
                    if (worth > most) {
                        most = worth;
                        best = candidate;
                    }
                }
            }
            taken[best] = true;
            chosen[place] = best;
            for (int candidate = 0; candidate < relevance.length && place + 1 < chosen.length; candidate++) {
                if (!taken[candidate]) {
                    double alike = similarity.between(best, candidate);
                    highest[candidate] = Math.max(highest[candidate], alike);
                    total[candidate] += alike;
                }
            }
        }
        return chosen;
    }
}
