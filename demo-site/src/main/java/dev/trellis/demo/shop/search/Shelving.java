package dev.trellis.demo.shop.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which product stands where in the category tree. */
final class Shelving {

    private final Map<Long, Set<Long>> above = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Set<Long>> own = new HashMap<>();
    private final Map<Long, BigDecimal> places = new HashMap<>();

    /**
     * @param tree category and the one above it
     * @param categories id and name
     * @param products product, category, place
     */
    Shelving(List<Object[]> tree, List<Object[]> categories, List<Object[]> products) {
        tree.forEach(row ->
                above.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((Long) row[1]));
        categories.forEach(row -> names.put((Long) row[0], (String) row[1]));
        for (Object[] row : products) {
            own.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((Long) row[1]);
            if (row[2] != null) {
                places.merge((Long) row[0], (BigDecimal) row[2], BigDecimal::min);
            }
        }
    }

    /** The product's categories and everything above them. */
    Set<Long> shelves(long product) {
        Set<Long> found = new HashSet<>();
        own.getOrDefault(product, Set.of()).forEach(category -> climb(category, found));
        return Set.copyOf(found);
    }

    List<String> names(long product) {
        return shelves(product).stream().map(id -> names.getOrDefault(id, "")).toList();
    }

    BigDecimal place(long product) {
        return places.getOrDefault(product, BigDecimal.valueOf(Integer.MAX_VALUE));
    }

    private void climb(Long category, Set<Long> found) {
        if (found.add(category)) {
            above.getOrDefault(category, Set.of()).forEach(parent -> climb(parent, found));
        }
    }
}
