package dev.trellis.candidate;

import dev.trellis.ProductId;
import dev.trellis.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known when a page asks.
 *
 * @param profile empty for a shopper without consent
 * @param context products the page is about
 * @param category the category the page shows
 * @param cart products in the cart
 */
public record Question(
        Model model,
        Profile profile,
        List<ProductId> context,
        Optional<Long> category,
        Set<ProductId> cart,
        Instant now) {

    public Catalog catalog() {
        return model.catalog();
    }
}
