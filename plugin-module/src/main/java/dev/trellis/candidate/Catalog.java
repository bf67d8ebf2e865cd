package dev.trellis.candidate;

import dev.trellis.ProductId;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The store's products under dense numbers from 0 to {@link #size()} - 1: in the order of their ids, what came later after
 * those that were there. Immutable; models are arrays over these numbers.
 */
public final class Catalog {

    public static final Catalog EMPTY = of(List.of());

    /** By number. */
    private final long[] ids;
    /** The ids in ascending order, and the number of each. */
    private final long[] sortedIds;

    private final int[] numbers;
    private final BitSet sellable;
    private final long[][] categories;
    private final long[] createdMillis;

    private Catalog(long[] ids) {
        this.ids = ids;
        this.numbers = IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingLong(number -> ids[number]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sortedIds = Arrays.stream(numbers).mapToLong(number -> ids[number]).toArray();
        this.sellable = new BitSet(ids.length);
        this.categories = new long[ids.length][0];
        this.createdMillis = new long[ids.length];
        Arrays.fill(createdMillis, Long.MIN_VALUE);
    }

    /** Of entries about the same product the last one counts. */
    public static Catalog of(List<CatalogSource.Entry> entries) {
        List<CatalogSource.Entry> sorted = entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.product().value()))
                .toList();
        Catalog catalog = new Catalog(sorted.stream()
                .mapToLong(entry -> entry.product().value())
                .distinct()
                .toArray());
        sorted.forEach(catalog::put);
        return catalog;
    }

    /**
     * Products of which no more is known than their numbers; none can be sold.
     *
     * @param ids by number
     * @throws IllegalArgumentException if an id occurs twice
     */
    static Catalog numbered(long[] ids) {
        Catalog catalog = new Catalog(ids.clone());
        for (int i = 1; i < ids.length; i++) {
            if (catalog.sortedIds[i] == catalog.sortedIds[i - 1]) {
                throw new IllegalArgumentException("Product %d has two numbers".formatted(catalog.sortedIds[i]));
            }
        }
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
        return indexOf(product.value());
    }

    private int indexOf(long id) {
        int place = Arrays.binarySearch(sortedIds, id);
        return place < 0 ? -1 : numbers[place];
    }

    public ProductId product(int index) {
        return new ProductId(ids[index]);
    }

    long[] ids() {
        return ids.clone();
    }

    public boolean sellable(int index) {
        return sellable.get(index);
    }

    /** The main category; -1 for a product without one. */
    public long category(int index) {
        return categories[index].length == 0 ? -1 : categories[index][0];
    }

    /** All that it is in, the main one first. */
    LongStream categories(int index) {
        return Arrays.stream(categories[index]);
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
     * them. What it lacks cannot be sold any more; what it has in addition comes after them.
     */
    public Catalog asDescribedBy(Catalog fresh) {
        LongStream added = Arrays.stream(fresh.ids).filter(id -> indexOf(id) < 0);
        Catalog grown = new Catalog(LongStream.concat(Arrays.stream(ids), added).toArray());
        for (int product = 0; product < grown.size(); product++) {
            int found = fresh.indexOf(grown.ids[product]);
            grown.sellable.set(product, found >= 0 && fresh.sellable(found));
            grown.categories[product] = found >= 0 ? fresh.categories[found] : categories[product];
            grown.createdMillis[product] = found >= 0 ? fresh.createdMillis[found] : createdMillis[product];
        }
        return grown;
    }
}
