package dev.trellis.broadleaf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which categories a category lies in. Broadleaf allows several parents, and its data may hold a circle. */
final class CategoryTree {

    private final Map<Long, List<Long>> parents = new HashMap<>();

    CategoryTree(List<CatalogRows.Link> main, List<CatalogRows.Link> more) {
        main.forEach(this::add);
        more.forEach(this::add);
    }

    private void add(CatalogRows.Link link) {
        parents.computeIfAbsent(link.from(), child -> new ArrayList<>(2)).add(link.to());
    }

    /** The given categories in their order, then what they lie in, nearest first; each once. */
    List<Long> withParents(Iterable<Long> categories) {
        Set<Long> seen = new LinkedHashSet<>();
        categories.forEach(seen::add);
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (long parent : parents.getOrDefault(open.remove(), List.of())) {
                if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return List.copyOf(seen);
    }
}
