package dev.trellis.demo.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the catalogue together from its text files. */
final class CatalogueReader {

    private CatalogueReader() {}

    static Catalogue read() {
        List<Brand> brands = Lines.table("brands.txt").stream()
                .map(row -> new Brand(
                        Slug.of(row.get("name")),
                        row.get("name"),
                        row.get("character"),
                        Integer.parseInt(row.get("tier"))))
                .toList();
        Map<String, Brand> byName = brands.stream().collect(Collectors.toMap(Brand::name, Function.identity()));
        List<Category> departments = below("", Lines.table("categories.txt"));

        Descriptions descriptions = new Descriptions();
        List<Product> products = new ArrayList<>();
        for (Category leaf : leaves(departments)) {
            Shelf shelf = new Shelf(leaf, byName, descriptions.in(leaf.slug()));
            for (Map<String, String> row : Lines.table("products/" + leaf.slug() + ".txt")) {
                products.add(shelf.product(row));
            }
        }
        return new Catalogue(departments, brands, new Companions(products).joined());
    }

    private static List<Category> below(String parentUrl, List<Map<String, String>> rows) {
        List<Category> children = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String url = row.get("url");
            int slash = url.lastIndexOf('/');
            if (url.substring(0, slash).equals(parentUrl)) {
                children.add(new Category(
                        url.substring(slash + 1), url, row.get("name"), row.get("blurb"), below(url, rows)));
            }
        }
        return List.copyOf(children);
    }

    private static List<Category> leaves(List<Category> categories) {
        List<Category> leaves = new ArrayList<>();
        for (Category category : categories) {
            if (category.leaf()) {
                leaves.add(category);
            } else {
                leaves.addAll(leaves(category.children()));
            }
        }
        return leaves;
    }
}
