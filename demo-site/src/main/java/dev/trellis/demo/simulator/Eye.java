package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one shopper chooses among what the shop shows. */
final class Eye {

    private final Shopper shopper;
    private final Assortment assortment;
    private final Fashion fashion;
    private final Draw draw;

    Eye(Shopper shopper, Assortment assortment, Fashion fashion, Draw draw) {
        this.shopper = shopper;
        this.assortment = assortment;
        this.fashion = fashion;
        this.draw = draw;
    }

    String shelf(Instant at) {
        List<String> stocked = assortment.shelves().stream()
                .filter(s -> !assortment.on(s, at).isEmpty())
                .toList();
        return draw.weighted(stocked, s -> shopper.wants(s, at) * fashion.season(s, at))
                .orElseThrow(() -> new IllegalStateException("The catalogue has no products to look at."));
    }

    /** The next product to look at on a shelf: who came for one kind of thing goes on looking for it. */
    Optional<Product> next(String shelf, Set<Product> seen, Optional<Product> like, Instant at) {
        List<Product> unseen =
                assortment.on(shelf, at).stream().filter(p -> !seen.contains(p)).toList();
        return draw.weighted(
                unseen, p -> liking(p, at) * like.map(l -> likeness(p, l)).orElse(1.0));
    }

    /** Something that goes with a product: what the shop suggests, or the like of it that pleases more. */
    Optional<Product> companion(Product product, Set<Product> seen, Instant at) {
        List<Product> suggested = assortment.companions(product, at);
        Optional<Product> first = draw.weighted(suggested, p -> 1.0 / (1 + suggested.indexOf(p)));
        Optional<Product> chosen = draw.chance(0.5)
                ? first
                : first.flatMap(p -> next(Assortment.shelf(p), seen, Optional.of(product), at));
        return chosen.filter(p -> !seen.contains(p));
    }

    double liking(Product product, Instant at) {
        return shopper.taste().appeal(product, assortment.relativePrice(product)) * fashion.pull(product, at);
    }

    /** The variant to buy; empty if none is to be had. */
    Optional<Line> line(Product product, Instant at) {
        List<Sku> skus = assortment.buyable(product, at);
        int quantity = product.price().doubleValue() < 40 && draw.chance(0.25) ? 2 : 1;
        return draw.weighted(skus, sku -> shopper.taste().fits(sku, product.values("size")))
                .map(sku -> new Line(product, sku, quantity));
    }

    private static double likeness(Product a, Product b) {
        double likeness = a.kind().equals(b.kind()) ? 2.5 : 1;
        likeness *= same(a, b, "activity") ? 3 : 1;
        likeness *= same(a, b, "season") ? 1.7 : 1;
        return likeness * (a.brand().equals(b.brand()) ? 1.4 : 1);
    }

    private static boolean same(Product a, Product b, String attribute) {
        return a.attributes().getOrDefault(attribute, "").equals(b.attributes().get(attribute));
    }
}
