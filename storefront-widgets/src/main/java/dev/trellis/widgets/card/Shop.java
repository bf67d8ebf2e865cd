package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The store's catalogue as the widgets use it. */
public interface Shop {

    /**
     * Reads products in one go, in the language and currency of the current request. Products that do not exist are
     * left out; those that cannot be sold are marked so.
     */
    List<Found> read(Collection<ProductId> products);

    /**
     * What the database holds of the parts that change often, whatever the caches say. Equal fingerprints mean that
     * nothing of name, price, activity and stock has changed.
     */
    Map<ProductId, String> fingerprints(Collection<ProductId> products);

    /** Makes the next {@link #read} of these products come from the database. */
    void forget(Collection<ProductId> products);

    /** @param entity the store's own object, for the card's template */
    record Found(ShownProduct product, Object entity) {}
}
