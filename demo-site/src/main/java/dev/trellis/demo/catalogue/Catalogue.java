package dev.trellis.demo.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole catalogue, the same every time it is loaded. Immutable. */
public final class Catalogue {

    private final List<Category> departments;
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final List<Brand> brands;

    Catalogue(List<Category> departments, List<Brand> brands, List<Product> products) {
        this.departments = List.copyOf(departments);
        this.brands = List.copyOf(brands);
        departments.forEach(this::index);
        products.forEach(p -> this.products.put(p.slug(), p));
    }

    /** Reads the catalogue from the class path, a fraction of a second. */
    public static Catalogue load() {
        return CatalogueReader.read();
    }

    /** The top of the tree, in menu order. */
    public List<Category> departments() {
        return departments;
    }

    /** Every category, each parent before its children. */
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public List<Category> leaves() {
        return categories.values().stream().filter(Category::leaf).toList();
    }

    public List<Brand> brands() {
        return brands;
    }

    /** Every product, inactive ones too, in category and display order. */
    public List<Product> products() {
        return List.copyOf(products.values());
    }

    public Optional<Category> category(String url) {
        return Optional.ofNullable(categories.get(url));
    }

    public Optional<Product> product(String slug) {
        return Optional.ofNullable(products.get(slug));
    }

    /** The products in a category or anywhere below it. */
    public List<Product> productsIn(String categoryUrl) {
        return products.values().stream()
                .filter(p -> (p.categoryUrl() + "/").startsWith(categoryUrl + "/"))
                .toList();
    }

    /** Products newest first. */
    public Stream<Product> newest() {
        return products.values().stream().sorted(Comparator.comparingInt(Product::ageDays));
    }

    private void index(Category category) {
        categories.put(category.url(), category);
        category.children().forEach(this::index);
    }
}
