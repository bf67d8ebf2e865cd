package dev.trellis.candidate;

import dev.trellis.ProductId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final CatalogColumns columns;
    private final Groups mainCategories;
    private final Groups brands;
    private final CategoryMembers members;
    private final int[] newestFirst;

    private Catalog(long[] ids, CatalogColumns columns) {
        this.ids = ids;
        this.numbers = IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingLong(number -> ids[number]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sortedIds = Arrays.stream(numbers).mapToLong(number -> ids[number]).toArray();
        this.columns = columns;
        this.mainCategories = columns.mainCategories();
        this.brands = columns.brands();
        this.members = CategoryMembers.of(columns, ids.length);
        this.newestFirst = columns.newestFirst();
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
        CatalogColumns columns = new CatalogColumns(ids.length);
        sorted.forEach(
                entry -> columns.put(Arrays.binarySearch(ids, entry.product().value()), entry));
        return new Catalog(ids, columns);
    }

    /**
     * Products of which no more is known than their numbers; none can be sold.
     *
     * @param ids by number
     * @throws IllegalArgumentException if an id occurs twice
     */
    static Catalog numbered(long[] ids) {
        Catalog catalog = new Catalog(ids.clone(), new CatalogColumns(ids.length));
        for (int i = 1; i < ids.length; i++) {
            if (catalog.sortedIds[i] == catalog.sortedIds[i - 1]) {
                throw new IllegalArgumentException("Product %d has two numbers".formatted(catalog.sortedIds[i]));
            }
        }
        return catalog;
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

    /** The value of {@link #product}, for loops over many. */
    public long id(int index) {
        return ids[index];
    }

    long[] ids() {
        return ids.clone();
    }

    public boolean sellable(int index) {
        return columns.sellable(index);
    }

    /** The main category; -1 for a product without one. */
    public long category(int index) {
        long[] all = columns.categories(index);
        return all.length == 0 ? -1 : all[0];
    }

    /** All that it is in, the main one first. */
    LongStream categories(int index) {
        return Arrays.stream(columns.categories(index));
    }

    public boolean inCategory(int index, long category) {
        for (long one : columns.categories(index)) {
            if (one == category) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of all products in a category, ascending; not to be changed. */
    public int[] inCategory(long category) {
        return members.in(category);
    }

    /** The numbers of the products whose date is known; not to be changed. */
    public int[] newestFirst() {
        return newestFirst;
    }

    /** How much alike the two products' categories are: those of both by those of either, 0 to 1 (Jaccard). */
    public double categoriesInCommon(int index, int other) {
        long[] own = columns.categories(index);
        int both = 0;
        for (long category : own) {
            if (inCategory(other, category)) {
                both++;
            }
        }
        int either = own.length + columns.categories(other).length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /** {@link Long#MIN_VALUE} where it is not known. */
    public long createdMillis(int index) {
        return columns.createdMillis(index);
    }

    /** Empty where it is not known. */
    public String name(int index) {
        return columns.name(index);
    }

    public Optional<String> brand(int index) {
        return Optional.ofNullable(columns.brand(index));
    }

    /** NaN where it is not known. */
    public double price(int index) {
        return columns.price(index);
    }

    /** The main categories, numbered for tables of this reading of the catalogue; -1 for a product without one. */
    public int categoryNumber(int index) {
        return mainCategories.of(index);
    }

    public int categoryNumbers() {
        return mainCategories.count();
    }

    /** The brands, numbered for tables of this reading of the catalogue; -1 for a product without one. */
    public int brandNumber(int index) {
        return brands.of(index);
    }

    public int brandNumbers() {
        return brands.count();
    }

    /**
     * These products under these numbers, so that models keep their meaning, as another reading of the store describes
     * them. What it lacks cannot be sold any more; what it has in addition comes after them.
     */
    public Catalog asDescribedBy(Catalog fresh) {
        LongStream added = Arrays.stream(fresh.ids).filter(id -> indexOf(id) < 0);
        long[] all = LongStream.concat(Arrays.stream(ids), added).toArray();
        CatalogColumns grown = new CatalogColumns(all.length);
        for (int product = 0; product < all.length; product++) {
            int found = fresh.indexOf(all[product]);
            if (found >= 0) {
                grown.copy(product, fresh.columns, found);
            } else {
                grown.copy(product, columns, product);
                grown.gone(product);
            }
        }
        return new Catalog(all, grown);
    }
}
