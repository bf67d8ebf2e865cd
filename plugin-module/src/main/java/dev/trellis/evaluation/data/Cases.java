package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Query;

/**
 * The questions of a test with their right answers, ordered by group. For users a case is a user, asked after everything
 * that train knows of them; for sessions it is a beginning of a test session, and the next item is the answer.
 *
 * @param histories what queries are made of
 * @param group per case: the user or the session, by its number in {@link Ids}; confidence intervals draw whole groups
 * @param history per case: the group in {@code histories}, -1 for a user of whom train knows nothing
 * @param end per case: where the history ends in {@code histories}, exclusive
 * @param answerFrom where each case's answers begin; one longer than the cases
 * @param answer items, each once per case; a user may have none
 * @param rating what the user gave each answer
 * @param situation per case, -1 where not known; empty where nothing is known
 * @param shoppers whether {@code histories} are the training histories of shoppers
 * @param leaveOutKnown whether items of the history must not be recommended
 */
public record Cases(
        Histories histories,
        int[] group,
        int[] history,
        int[] end,
        int[] answerFrom,
        int[] answer,
        float[] rating,
        byte[] situation,
        boolean shoppers,
        boolean leaveOutKnown) {

    /** The longest pause within a visit, as Trellis' own sessions have it. */
    static final long VISITS_APART_SECONDS = 1800;

    public int size() {
        return group.length;
    }

    public int answers(int at) {
        return answerFrom[at + 1] - answerFrom[at];
    }

    public Query query(int at) {
        if (history[at] < 0) {
            return situated(Query.ofItems(), at);
        }
        Query query = Query.upTo(histories, history[at], shoppers ? history[at] : Query.UNKNOWN, end[at]);
        return situated(shoppers ? query.withVisitsApart(VISITS_APART_SECONDS) : query, at);
    }

    private Query situated(Query query, int at) {
        if (situation.length == 0) {
            return query;
        }
        return new Query(
                query.shopper(),
                query.item(),
                query.weight(),
                query.kind(),
                query.second(),
                query.visitFrom(),
                query.now(),
                situation[at]);
    }
}
