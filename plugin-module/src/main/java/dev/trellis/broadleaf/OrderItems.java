package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;

/** Broadleaf's order lines as items of a signal. Lines that are no product, a gift wrap for example, are left out. */
final class OrderItems {

    private OrderItems() {}

    /** The lines of an order at what was paid per unit. */
    static List<Item> of(Order order) {
        return order.getOrderItems().stream()
                .filter(line -> line.getParentOrderItem() == null)
                .flatMap(line -> item(line, line.getQuantity(), line.getAveragePrice()).stream())
                .toList();
    }

    /** A line of the cart at its price before offers: between two pricings the paid price is not known. */
    static Optional<Item> of(OrderItem line, int quantity) {
        Money price = line.getSalePrice() == null ? line.getRetailPrice() : line.getSalePrice();
        return item(line, quantity, price);
    }

    private static Optional<Item> item(OrderItem line, int quantity, Money price) {
        return product(line)
                .map(product -> new Item(
                        product,
                        Optional.ofNullable(sku(line)).map(Sku::getId),
                        quantity,
                        Optional.ofNullable(price).map(Money::getAmount),
                        Optional.ofNullable(price).map(OrderItems::currency)));
    }

    static BigDecimal total(Order order) {
        return order.getTotal() == null ? BigDecimal.ZERO : order.getTotal().getAmount();
    }

    static Optional<String> currency(Order order) {
        return Optional.ofNullable(order.getTotal()).map(OrderItems::currency);
    }

    private static String currency(Money money) {
        return money.getCurrency() == null ? null : money.getCurrency().getCurrencyCode();
    }

    private static Optional<ProductId> product(OrderItem line) {
        Product product = null;
        if (line instanceof DiscreteOrderItem discrete) {
            product = discrete.getProduct();
        } else if (line instanceof BundleOrderItem bundle) {
            product = bundle.getProduct();
        }
        return Optional.ofNullable(product).map(known -> new ProductId(known.getId()));
    }

    private static Sku sku(OrderItem line) {
        if (line instanceof DiscreteOrderItem discrete) {
            return discrete.getSku();
        }
        return line instanceof BundleOrderItem bundle ? bundle.getSku() : null;
    }
}
