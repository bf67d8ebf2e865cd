package dev.trellis.candidate;

import java.util.HashMap;
import java.util.Map;

/** Which products are in each category, by number ascending. */
final class CategoryMembers {

    private static final int[] NONE = {};

    private final Map<Long, int[]> members = new HashMap<>();

    static CategoryMembers of(CatalogColumns columns, int products) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (int product = 0; product < products; product++) {
            for (long category : columns.categories(product)) {
                sizes.merge(category, 1, Integer::sum);
            }
        }
        CategoryMembers filled = new CategoryMembers();
        sizes.forEach((category, size) -> filled.members.put(category, new int[size]));
        for (int product = products - 1; product >= 0; product--) {
            for (long category : columns.categories(product)) {
                filled.members.get(category)[sizes.merge(category, -1, Integer::sum)] = product;
            }
        }
        return filled;
    }

    /** Not to be changed. */
    int[] in(long category) {
        return members.getOrDefault(category, NONE);
    }
}
