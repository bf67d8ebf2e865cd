package dev.trellis.candidate;

import dev.trellis.ProductId;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The store's products under dense numbers from 0 to {@link #size()} - 1, in the order of their ids. Immutable; models are
 * arrays over these numbers.
 */
public final class Catalog {

    public static final Catalog EMPTY = of(List.of());

    private final long[] ids;
    private final BitSet sellable;
    private final long[][] categories;
    private final long[] createdMillis;

    private Catalog(long[] ids, BitSet sellable, long[][] categories, long[] createdMillis) {
        this.ids = ids;
        this.sellable = sellable;
        this.categories = categories;
        this.createdMillis = createdMillis;
    }

    /** Of entries about the same product the last one counts. */
    public static Catalog of(List<CatalogSource.Entry> entries) {
        List<CatalogSource.Entry> sorted = entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.product().value()))
                .toList();
        long[] ids = sorted.stream()
                .mapToLong(entry -> entry.product().value())
                .distinct()
                .toArray();
        Catalog catalog = new Catalog(ids, new BitSet(ids.length), new long[ids.length][], new long[ids.length]);
        sorted.forEach(catalog::put);
        return catalog;
    }

    private void put(CatalogSource.Entry entry) {
        int product = indexOf(entry.product());
        sellable.set(product, entry.sellable());
        categories[product] =
                entry.categories().stream().mapToLong(Long::longValue).toArray();
        createdMillis[product] = entry.createdAt().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    }

    public int size() {
        return ids.length;
    }

    /** @return -1 if the product is not known */
    public int indexOf(ProductId product) {
        int index = Arrays.binarySearch(ids, product.value());
        return index < 0 ? -1 : index;
    }

    public ProductId product(int index) {
        return new ProductId(ids[index]);
    }

    public boolean sellable(int index) {
        return sellable.get(index);
    }

    /** The main category; -1 for a product without one. */
    public long category(int index) {
        return categories[index].length == 0 ? -1 : categories[index][0];
    }

    public boolean inCategory(int index, long category) {
        for (long one : categories[index]) {
            if (one == category) {
                return true;
            }
        }
        return false;
    }

    /** {@link Long#MIN_VALUE} where it is not known. */
    public long createdMillis(int index) {
        return createdMillis[index];
    }

    /**
     * These products under these numbers, so that models keep their meaning, as another reading of the store describes
     * them. What it lacks cannot be sold any more; what it has in addition is left out.
     */
    Catalog asDescribedBy(Catalog fresh) {
        Catalog same = new Catalog(ids, new BitSet(ids.length), new long[ids.length][], new long[ids.length]);
        for (int product = 0; product < ids.length; product++) {
            int found = Arrays.binarySearch(fresh.ids, ids[product]);
            same.sellable.set(product, found >= 0 && fresh.sellable(found));
            same.categories[product] = found >= 0 ? fresh.categories[found] : categories[product];
            same.createdMillis[product] = found >= 0 ? fresh.createdMillis[found] : createdMillis[product];
        }
        return same;
    }
}
