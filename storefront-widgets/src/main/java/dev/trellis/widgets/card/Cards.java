package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cards that were printed already. A miss reads all missing products in one go on the request's thread; a hit costs a
 * look-up. {@link CardWatch} takes cards out when their product changes.
 */
public final class Cards {

    /** A template may show what no fingerprint covers, so even an unchanged product is printed anew now and then. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    /** About 2 kB each. */
    private static final int MOST = 20_000;

    private final Map<Key, Card> cards = new ConcurrentHashMap<>();
    private final Shop shop;
    private final CardPrinter printer;
    private final Clock clock;

    Cards(Shop shop, CardPrinter printer, Clock clock) {
        this.shop = shop;
        this.printer = printer;
        this.clock = clock;
    }

    private record Key(ProductId product, Edition edition) {}

    /** The cards of these products, also of those that cannot be shown now. */
    public Map<ProductId, Card> of(Collection<ProductId> products, Page page) {
        Edition edition = page.edition();
        Instant oldest = clock.instant().minus(LONGEST_LIFE);
        Map<ProductId, Card> found = new HashMap<>(products.size() * 2);
        Set<ProductId> missing = null;
        for (ProductId product : products) {
            Card card = cards.get(new Key(product, edition));
            if (card != null && card.printedAt().isAfter(oldest)) {
                found.put(product, card);
            } else {
                missing = missing == null ? new HashSet<>() : missing;
                missing.add(product);
            }
        }
        if (missing != null) {
            found.putAll(print(missing, edition, page));
        }
        return found;
    }

    private Map<ProductId, Card> print(Set<ProductId> missing, Edition edition, Page page) {
        if (cards.size() + missing.size() > MOST) {
            cards.clear();
        }
        Map<ProductId, Card> printed = new HashMap<>();
        missing.forEach(id -> printed.put(id, new Card(ShownProduct.gone(id), List.of(), clock.instant())));
        for (Shop.Found product : shop.read(missing)) {
            printed.put(product.product().id(), printer.print(product, edition, page));
        }
        printed.forEach((id, card) -> cards.put(new Key(id, edition), card));
        return printed;
    }

    Set<ProductId> products() {
        Set<ProductId> products = new HashSet<>();
        cards.keySet().forEach(key -> products.add(key.product()));
        return products;
    }

    void drop(Set<ProductId> changed) {
        cards.keySet().removeIf(key -> changed.contains(key.product()));
    }
}
