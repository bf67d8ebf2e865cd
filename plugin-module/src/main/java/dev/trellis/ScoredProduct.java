package dev.trellis;

/**
 * One recommended product.
 *
 * @param score higher is better; comparable only within one result
 */
public record ScoredProduct(ProductId product, double score, Reason reason) {}
