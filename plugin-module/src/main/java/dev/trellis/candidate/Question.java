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
 * @param slot where the answer is shown
 */
public record Question(
        Model model,
        Profile profile,
        List<ProductId> context,
        Optional<Long> category,
        Set<ProductId> cart,
        Instant now,
        Slot slot) {

    /**
     * @param unit the unit that the page asks for, also while a fallback answers for it
     * @param filled how many places are taken already, by units whose fallback is asked now
     * @param limit how many places are left
     * @param seed of whatever is left to chance: the same for a shopper and a unit all day, so that a page that is loaded
     *     again shows the same
     */
    public record Slot(String unit, int filled, int limit, long seed) {

        public static final Slot ANY = new Slot("", 0, 12, 0);
    }

    public Question(
            Model model,
            Profile profile,
            List<ProductId> context,
            Optional<Long> category,
            Set<ProductId> cart,
            Instant now) {
        this(model, profile, context, category, cart, now, Slot.ANY);
    }

    public Catalog catalog() {
        return model.catalog();
    }
}
