package dev.trellis.candidate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What is known of each product, one array per property; filled once, before the {@link Catalog} is made of it. */
final class CatalogColumns {

    private static final long[] NO_CATEGORIES = {};

    private final BitSet sellable;
    private final long[][] categories;
    private final long[] createdMillis;
    private final String[] name;
    private final String[] brand;
    private final double[] price;

    CatalogColumns(int products) {
        sellable = new BitSet(products);
        categories = new long[products][];
        createdMillis = new long[products];
        name = new String[products];
        brand = new String[products];
        price = new double[products];
        Arrays.fill(categories, NO_CATEGORIES);
        Arrays.fill(createdMillis, Long.MIN_VALUE);
        Arrays.fill(name, "");
        Arrays.fill(price, Double.NaN);
    }

    void put(int product, CatalogSource.Entry entry) {
        sellable.set(product, entry.sellable());
        categories[product] = entry.categories().isEmpty()
                ? NO_CATEGORIES
                : entry.categories().stream().mapToLong(Long::longValue).toArray();
        createdMillis[product] = entry.createdAt().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        name[product] = entry.name();
        brand[product] = entry.brand().orElse(null);
        price[product] = entry.price().map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    void copy(int product, CatalogColumns from, int row) {
        sellable.set(product, from.sellable.get(row));
        categories[product] = from.categories[row];
        createdMillis[product] = from.createdMillis[row];
        name[product] = from.name[row];
        brand[product] = from.brand[row];
        price[product] = from.price[row];
    }

    void gone(int product) {
        sellable.clear(product);
    }

    boolean sellable(int product) {
        return sellable.get(product);
    }

    long[] categories(int product) {
        return categories[product];
    }

    long createdMillis(int product) {
        return createdMillis[product];
    }

    String name(int product) {
        return name[product];
    }

    String brand(int product) {
        return brand[product];
    }

    double price(int product) {
        return price[product];
    }

    int[] newestFirst() {
        return IntStream.range(0, createdMillis.length)
                .filter(product -> createdMillis[product] != Long.MIN_VALUE)
                .boxed()
                .sorted(Comparator.comparingLong((Integer product) -> -createdMillis[product])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Groups mainCategories() {
        return Groups.by(Arrays.stream(categories)
                .map(all -> all.length == 0 ? null : all[0])
                .toArray(Long[]::new));
    }

    Groups brands() {
        return Groups.by(brand);
    }
}
