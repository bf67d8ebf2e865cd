package dev.trellis.demo.shop.search;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An active product as the index knows it.
 *
 * @param retail USD, before any sale
 * @param sale USD, null when it is not on sale
 * @param place where its category shows it, the smaller the earlier
 * @param shelves ids of its categories and of everything above them
 * @param facts attribute and option values by name, e.g. {@code colour -> [Moss, Rust]}
 */
record Listing(
        long id,
        String name,
        String brand,
        BigDecimal retail,
        BigDecimal sale,
        boolean featured,
        boolean available,
        Date since,
        BigDecimal place,
        Set<Long> shelves,
        Map<String, List<String>> facts,
        Wording wording) {

    BigDecimal price() {
        return onSale() ? sale : retail;
    }

    boolean onSale() {
        return sale != null && sale.compareTo(retail) < 0;
    }

    List<String> fact(String name) {
        return facts.getOrDefault(name, List.of());
    }
}
