package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Category;
import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stood on which shelf at which time. A shelf is a leaf of the category tree, by its slug. */
final class Assortment {

    private static final Duration GONE_SINCE = Duration.ofDays(25);
    private static final Duration SOLD_OUT_SINCE = Duration.ofDays(9);

    private final Catalogue catalogue;
    private final Instant now;
    private final Map<String, List<Product>> byShelf;
    private final Map<String, Double> medianPrice = new HashMap<>();

    Assortment(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
        this.byShelf = catalogue.products().stream()
                .collect(Collectors.groupingBy(Assortment::shelf, LinkedHashMap::new, Collectors.toList()));
        byShelf.forEach((shelf, products) -> medianPrice.put(
                shelf,
                products.stream()
                        .mapToDouble(p -> p.price().doubleValue())
                        .sorted()
                        .skip(products.size() / 2)
                        .findFirst()
                        .orElse(1)));
    }

    static String shelf(Product product) {
        return product.categoryUrl().substring(product.categoryUrl().lastIndexOf('/') + 1);
    }

    List<String> shelves() {
        return List.copyOf(byShelf.keySet());
    }

    List<Product> products() {
        return catalogue.products();
    }

    Category category(Product product) {
        return catalogue.category(product.categoryUrl()).orElseThrow();
    }

    Category category(String shelf) {
        return category(byShelf.get(shelf).get(0));
    }

    List<Product> on(String shelf, Instant at) {
        return byShelf.getOrDefault(shelf, List.of()).stream()
                .filter(p -> shown(p, at))
                .toList();
    }

    List<Product> companions(Product product, Instant at) {
        return product.goesWith().stream()
                .flatMap(slug -> catalogue.product(slug).stream())
                .filter(p -> shown(p, at))
                .toList();
    }

    /** Whether the product had a page: it had come into the shop and not yet been taken off sale. */
    boolean shown(Product product, Instant at) {
        boolean arrived = !at.isBefore(now.minus(Duration.ofDays(product.ageDays())));
        return arrived && (product.active() || at.isBefore(now.minus(GONE_SINCE)));
    }

    /** The variants one could buy; those that are sold out today were there until some days ago. */
    List<Sku> buyable(Product product, Instant at) {
        boolean stillThere = at.isBefore(now.minus(product.active() ? SOLD_OUT_SINCE : GONE_SINCE));
        return product.skus().stream()
                .filter(sku -> sku.available() || stillThere)
                .toList();
    }

    /** Natural logarithm of the price over the shelf's median price. */
    double relativePrice(Product product) {
        double price = product.salePrice()
                .map(BigDecimal::doubleValue)
                .orElse(product.price().doubleValue());
        return Math.log(price / medianPrice.get(shelf(product)));
    }
}
