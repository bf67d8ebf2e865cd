package dev.trellis.widgets;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.widgets.unit.PageShopper;
import java.util.List;
import java.util.Optional;

/** A shopper as the test wants them. */
public final class TestShopper implements PageShopper {

    private Consent consent = Consent.UNKNOWN;
    private Shopper shopper = Shopper.UNKNOWN;
    private List<ProductId> cart = List.of();

    public void consent(Consent consent) {
        this.consent = consent;
        this.shopper = consent == Consent.GRANTED
                ? new Shopper(Optional.of(VisitorId.random()), Optional.empty())
                : Shopper.UNKNOWN;
    }

    public void cart(ProductId... products) {
        cart = List.of(products);
    }

    @Override
    public Shopper shopper() {
        return shopper;
    }

    @Override
    public Consent consent() {
        return consent;
    }

    @Override
    public boolean consentWanted() {
        return consent == Consent.UNKNOWN;
    }

    @Override
    public List<ProductId> cart() {
        return cart;
    }
}
