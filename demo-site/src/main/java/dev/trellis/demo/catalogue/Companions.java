package dev.trellis.demo.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is bought with what: by category (a tent calls for a mat), then nearer the closer activity, season and price
 * tier are. One companion per category, the likeliest first.
 */
final class Companions {

    private static final int MOST = 6;

    private final List<Product> products;
    private final Map<String, Map<String, Double>> affinity = new HashMap<>();

    Companions(List<Product> products) {
        this.products = products;
        for (Map<String, String> row : Lines.table("goes-with.txt")) {
            Map<String, Double> weights = new LinkedHashMap<>();
            for (String target : row.get("goes with").split(" *, *")) {
                String[] parts = target.split(" ");
                weights.put(parts[0], Double.parseDouble(parts[1]));
            }
            affinity.put(row.get("category"), weights);
        }
    }

    List<Product> joined() {
        return products.stream().map(this::withCompanions).toList();
    }

    private Product withCompanions(Product p) {
        Map<String, Product> best = new LinkedHashMap<>();
        Map<String, Double> weights = affinity.getOrDefault(leaf(p), Map.of());
        for (Product other : products) {
            if (other != p && other.active() && weights.containsKey(leaf(other))) {
                best.merge(leaf(other), other, (a, b) -> score(p, b) > score(p, a) ? b : a);
            }
        }
        List<String> slugs = best.values().stream()
                .sorted(Comparator.comparingDouble((Product other) -> -weights.get(leaf(other)) * score(p, other)))
                .limit(MOST)
                .map(Product::slug)
                .toList();
        return new Product(
                p.slug(),
                p.url(),
                p.categoryUrl(),
                p.name(),
                p.brand(),
                p.kind(),
                p.price(),
                p.salePrice(),
                p.headline(),
                p.description(),
                p.attributes(),
                p.options(),
                p.skus(),
                p.ageDays(),
                p.active(),
                p.featured(),
                slugs);
    }

    private static double score(Product a, Product b) {
        double score = 1;
        score += same(a, b, "activity") ? 2 : 0;
        score += same(a, b, "season") ? 1 : 0;
        score += a.brand().equals(b.brand()) ? 0.7 : 0;
        score -= 0.6 * Math.abs(a.brand().tier() - b.brand().tier());
        // Breaks ties differently for each pair, the same in every run.
        return Math.max(0.1, score) + Math.floorMod((a.slug() + b.slug()).hashCode(), 1000) / 1500.0;
    }

    private static boolean same(Product a, Product b, String attribute) {
        return a.attributes().getOrDefault(attribute, "").equals(b.attributes().get(attribute));
    }

    private static String leaf(Product p) {
        return p.categoryUrl().substring(p.categoryUrl().lastIndexOf('/') + 1);
    }
}
