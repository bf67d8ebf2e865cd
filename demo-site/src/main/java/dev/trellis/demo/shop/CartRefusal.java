package dev.trellis.demo.shop;

import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.service.exception.RequiredAttributeNotProvidedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why the cart did not do as asked, in the shop's words. */
final class CartRefusal {

    private static final Logger LOG = LoggerFactory.getLogger(CartRefusal.class);

    private CartRefusal() {}

    static String of(Exception refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof InventoryUnavailableException unavailable) {
                return unavailable(unavailable.getQuantityAvailable());
            }
            if (cause instanceof RequiredAttributeNotProvidedException) {
                return "Please choose a colour or size first.";
            }
        }
        LOG.warn("The cart refused a change", refusal);
        return "That did not work. Please reload the page and try again.";
    }

    private static String unavailable(Integer left) {
        return left == null || left == 0
                ? "Sorry, this one has just sold out."
                : "Sorry, we only have " + left + " of these left.";
    }
}
