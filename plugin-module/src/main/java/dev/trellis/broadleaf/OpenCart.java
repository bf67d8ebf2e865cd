package dev.trellis.broadleaf;

import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;

/** The cart as the cart page and the checkout show it. */
final class OpenCart {

    private static final String CHECKOUT = OpenCart.class.getName() + ".checkout";

    private OpenCart() {}

    /** Null before anything was put in: Broadleaf has an order without an id, and without most of its methods, then. */
    static Order current() {
        Order cart = CartState.getCart();
        return cart == null || cart.getId() == null ? null : cart;
    }

    /** @param cart null if there is none yet */
    static Signal viewed(SignalHeader header, Order cart) {
        return new Signal.ViewCart(header, value(cart), currency(cart), items(cart));
    }

    static Signal checkout(SignalHeader header, Order cart) {
        return new Signal.BeginCheckout(header, value(cart), currency(cart), items(cart));
    }

    /** Once per visit and cart, however many pages the checkout has; the store's own session remembers it. */
    static boolean entersCheckout(HttpSession session, Order cart) {
        Optional<String> visit = Visit.current().session().map(Object::toString);
        if (session == null || visit.isEmpty() || cart == null || items(cart).isEmpty()) {
            return false;
        }
        String entered = visit.get() + ' ' + cart.getId();
        if (entered.equals(session.getAttribute(CHECKOUT))) {
            return false;
        }
        session.setAttribute(CHECKOUT, entered);
        return true;
    }

    private static List<Item> items(Order cart) {
        return cart == null ? List.of() : OrderItems.of(cart);
    }

    /** Without shipping and taxes the total is not known yet: the goods alone then. */
    private static Optional<BigDecimal> value(Order cart) {
        if (cart == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(cart.getTotal() == null ? cart.getSubTotal() : cart.getTotal())
                .map(money -> money.getAmount());
    }

    private static Optional<String> currency(Order cart) {
        return Optional.ofNullable(cart).flatMap(OrderItems::currency);
    }
}
