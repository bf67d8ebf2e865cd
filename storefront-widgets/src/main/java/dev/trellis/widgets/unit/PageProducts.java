package dev.trellis.widgets.unit;

import dev.trellis.ProductId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.hibernate.proxy.HibernateProxy;

/** Finds the products in whatever a template names: ids, products, variants, lines, an order, or several of them. */
public final class PageProducts {

    private PageProducts() {}

    /** @throws IllegalArgumentException if there is something else in it */
    public static List<ProductId> of(Object value) {
        Set<ProductId> found = new LinkedHashSet<>();
        collect(value, found);
        return new ArrayList<>(found);
    }

    private static void collect(Object value, Set<ProductId> found) {
        if (value == null) {
            return;
        }
        if (value instanceof Product product) {
            found.add(new ProductId(id(product)));
        } else if (value instanceof Order order) {
            collect(order.getOrderItems(), found);
        } else if (value instanceof DiscreteOrderItem line) {
            collect(line.getProduct(), found);
        } else if (value instanceof BundleOrderItem bundle) {
            collect(bundle.getProduct(), found);
        } else if (value instanceof Sku sku) {
            collect(sku.getProduct(), found);
        } else if (value instanceof ProductId id) {
            found.add(id);
        } else if (value instanceof Number number) {
            found.add(new ProductId(number.longValue()));
        } else if (value instanceof Iterable<?> several) {
            several.forEach(one -> collect(one, found));
        } else if (value instanceof Object[] several) {
            Arrays.asList(several).forEach(one -> collect(one, found));
        } else if (value instanceof String ids) {
            Arrays.stream(ids.split(","))
                    .map(String::trim)
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> found.add(new ProductId(Long.parseLong(id))));
        } else if (!(value instanceof org.broadleafcommerce.core.order.domain.OrderItem)) {
            throw new IllegalArgumentException("trellis:products takes products, variants, order lines, orders or ids,"
                    + " not a " + value.getClass().getName());
        }
    }

    /** A proxy knows its id without asking the database. */
    private static Long id(Product product) {
        return product instanceof HibernateProxy proxy
                ? (Long) proxy.getHibernateLazyInitializer().getIdentifier()
                : product.getId();
    }
}
