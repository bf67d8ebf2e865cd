package dev.trellis;

/**
 * One recommended product.
 *
 * @param score higher is better; comparable only within one result
 * @param propensity how likely it was to be shown in this place; 1 where nothing was left to chance
 */
public record ScoredProduct(ProductId product, double score, Reason reason, double propensity) {

    public ScoredProduct(ProductId product, double score, Reason reason) {
        this(product, score, reason, 1);
    }
}
