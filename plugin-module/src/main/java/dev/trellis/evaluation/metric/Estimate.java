package dev.trellis.evaluation.metric;

/**
 * A figure and how sure it is.
 *
 * @param name for example {@code NDCG@10}
 * @param low lower end of the 95 % confidence interval
 * @param high upper end
 */
public record Estimate(String name, double value, double low, double high) {}
