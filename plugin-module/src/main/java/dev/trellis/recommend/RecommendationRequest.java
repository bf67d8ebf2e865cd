package dev.trellis.recommend;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page asks for.
 *
 * @param unit the name of the unit, for example {@code recommended-for-you}
 * @param shopper {@link Shopper#UNKNOWN} without consent
 * @param context products the page is about: the one shown, or the lines of the cart or order
 * @param category the category the page shows
 * @param cart products that are in the cart now
 * @param limit how many products at most, 1 to 100
 */
public record RecommendationRequest(
        String unit,
        Shopper shopper,
        List<ProductId> context,
        Optional<Long> category,
        Set<ProductId> cart,
        int limit) {

    public RecommendationRequest {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A request may ask for 1 to 100 products, not " + limit);
        }
        context = List.copyOf(context);
        cart = Set.copyOf(cart);
    }
}
