package dev.trellis.recommend;

import dev.trellis.ScoredProduct;
import java.util.List;
import java.util.UUID;

/**
 * What a unit shows.
 *
 * @param requestId ties impressions, clicks and orders back to this result
 * @param unit the unit that was asked for
 * @param servedBy the unit whose sources answered: another than {@code unit} if the fallback chain was used
 * @param products best first; empty if no unit of the chain had anything
 */
public record Recommendation(UUID requestId, String unit, String servedBy, List<ScoredProduct> products) {

    public Recommendation {
        products = List.copyOf(products);
    }
}
