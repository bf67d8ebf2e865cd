package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Query;
import java.util.Arrays;
import java.util.stream.IntStream;

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

    /** Every n-th case, so that there are at most so many. */
    Cases sample(int atMost) {
        int step = 1 + (size() - 1) / atMost;
        if (step <= 1) {
            return this;
        }
        int[] picked = IntStream.range(0, size()).filter(at -> at % step == 0).toArray();
        int[] from = new int[picked.length + 1];
        for (int i = 0; i < picked.length; i++) {
            from[i + 1] = from[i] + answers(picked[i]);
        }
        int[] answers = new int[from[picked.length]];
        float[] ratings = new float[answers.length];
        byte[] situations = new byte[situation.length == 0 ? 0 : picked.length];
        for (int i = 0; i < picked.length; i++) {
            System.arraycopy(answer, answerFrom[picked[i]], answers, from[i], from[i + 1] - from[i]);
            System.arraycopy(rating, answerFrom[picked[i]], ratings, from[i], from[i + 1] - from[i]);
            if (situations.length > 0) {
                situations[i] = situation[picked[i]];
            }
        }
        return new Cases(
                histories,
                of(group, picked),
                of(history, picked),
                of(end, picked),
                from,
                answers,
                ratings,
                situations,
                shoppers,
                leaveOutKnown);
    }

    private static int[] of(int[] column, int[] picked) {
        return Arrays.stream(picked).map(at -> column[at]).toArray();
    }

    private Query situated(Query query, int at) {
        return situation.length == 0 ? query : query.in(situation[at]);
    }
}
