package dev.trellis.widgets.unit;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.broadleaf.CurrentShopper;
import dev.trellis.signal.Consent;
import java.util.List;
import org.broadleafcommerce.core.web.order.CartState;

/** The shopper of the current Broadleaf request. */
final class BroadleafPageShopper implements PageShopper {

    @Override
    public Shopper shopper() {
        return CurrentShopper.get();
    }

    @Override
    public Consent consent() {
        return CurrentShopper.consent();
    }

    @Override
    public boolean consentWanted() {
        return CurrentShopper.consentWanted();
    }

    @Override
    public List<ProductId> cart() {
        return PageProducts.of(CartState.getCart());
    }
}
