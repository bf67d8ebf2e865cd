package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import java.math.BigDecimal;

/** Some units of one variant in a cart or an order. */
public record Line(Product product, Sku sku, int quantity) {

    /** USD per unit, as charged. */
    public BigDecimal price() {
        return sku.salePrice().orElse(sku.price());
    }

    public BigDecimal total() {
        return price().multiply(BigDecimal.valueOf(quantity));
    }
}
