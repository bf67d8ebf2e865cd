package dev.trellis.evaluation;

/**
 * Whether a new model may take the place of the one in use.
 *
 * @param promoted whether it may
 * @param inUse mean NDCG@10 of the model in use on the hold-out, from 0 to 1; NaN if there is none
 * @param candidate the same of the new model
 * @param low lower end of the 95 % confidence interval of the difference, candidate less the one in use
 * @param high upper end
 * @param shoppers how many the hold-out asks for
 * @param reason in words, for an admin
 */
public record Verdict(
        boolean promoted, double inUse, double candidate, double low, double high, int shoppers, String reason) {}
