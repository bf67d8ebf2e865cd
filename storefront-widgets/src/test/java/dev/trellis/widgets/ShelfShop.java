package dev.trellis.widgets;

import dev.trellis.ProductId;
import dev.trellis.widgets.card.Shop;
import dev.trellis.widgets.card.ShownProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A shop in memory that counts how often it is read. */
public final class ShelfShop implements Shop {

    private final Map<ProductId, ShownProduct> shelf = new ConcurrentHashMap<>();
    private final List<Collection<ProductId>> reads = new ArrayList<>();

    public void put(long id, String name, String price, String salePrice) {
        put(id, name, price, salePrice, true);
    }

    public void put(long id, String name, String price, String salePrice, boolean sellable) {
        shelf.put(
                new ProductId(id),
                new ShownProduct(
                        new ProductId(id),
                        sellable,
                        name,
                        "/p/" + id,
                        Optional.of("/img/" + id + ".svg"),
                        name,
                        Optional.of(new BigDecimal(price)),
                        Optional.ofNullable(salePrice).map(BigDecimal::new),
                        "USD",
                        Optional.empty()));
    }

    public List<Collection<ProductId>> reads() {
        return reads;
    }

    @Override
    public List<Found> read(Collection<ProductId> products) {
        reads.add(List.copyOf(products));
        return products.stream()
                .filter(shelf::containsKey)
                .map(id -> new Found(shelf.get(id), shelf.get(id)))
                .toList();
    }

    @Override
    public Map<ProductId, String> fingerprints(Collection<ProductId> products) {
        Map<ProductId, String> prints = new HashMap<>();
        products.stream()
                .filter(shelf::containsKey)
                .forEach(id -> prints.put(id, shelf.get(id).toString()));
        return prints;
    }

    @Override
    public void forget(Collection<ProductId> products) {}
}
