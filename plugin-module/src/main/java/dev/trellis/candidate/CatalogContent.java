package dev.trellis.candidate;

import dev.trellis.ProductId;
import dev.trellis.candidate.model.ItemContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings what the store says of its products into the numbers of a catalogue. */
public final class CatalogContent {

    /** Per e-fold: prices in one band differ by less than a half. */
    private static final double PRICE_BANDS = 2.5;

    private CatalogContent() {}

    /** A product's categories are attributes of it, {@code category=12}, and so is the band of its price. */
    public static ItemContent of(Catalog catalog, List<ContentSource.Entry> entries) {
        Map<ProductId, ContentSource.Entry> byProduct = new HashMap<>();
        entries.forEach(entry -> byProduct.put(entry.product(), entry));
        List<String> text = new ArrayList<>(catalog.size());
        List<List<String>> attributes = new ArrayList<>(catalog.size());
        long[] created = new long[catalog.size()];
        for (int product = 0; product < catalog.size(); product++) {
            ContentSource.Entry entry = byProduct.get(catalog.product(product));
            text.add(entry == null ? "" : entry.text());
            List<String> all = new ArrayList<>();
            catalog.categories(product).mapToObj(id -> "category=" + id).forEach(all::add);
            if (entry != null) {
                all.addAll(entry.attributes());
            }
            double price = catalog.price(product);
            if (price > 0) {
                all.add("price=" + Math.round(PRICE_BANDS * Math.log(price)));
            }
            attributes.add(List.copyOf(all));
            long millis = catalog.createdMillis(product);
            created[product] = millis == Long.MIN_VALUE ? Long.MIN_VALUE : Math.floorDiv(millis, 1000L);
        }
        return new ItemContent(text, attributes, created);
    }
}
