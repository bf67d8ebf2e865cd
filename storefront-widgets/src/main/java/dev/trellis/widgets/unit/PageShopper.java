package dev.trellis.widgets.unit;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.signal.Consent;
import java.util.List;

/** Who is asking, as far as they allowed it. */
public interface PageShopper {

    /** {@link Shopper#UNKNOWN} without consent. */
    Shopper shopper();

    Consent consent();

    /** Whether the page should ask for consent. */
    boolean consentWanted();

    /** The products in the cart, in the order of its lines. */
    List<ProductId> cart();
}
