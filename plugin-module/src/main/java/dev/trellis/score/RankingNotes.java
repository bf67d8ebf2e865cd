package dev.trellis.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rerankers say about what they did with a product. Empty on the serving path. */
public final class RankingNotes {

    private final List<String> scaledBy = new ArrayList<>(4);
    private Map<Integer, List<String>> byProduct;

    /** From now on notes are taken. */
    public void open() {
        byProduct = new HashMap<>();
    }

    /** Whether it is worth putting a note into words. */
    public boolean wanted() {
        return byProduct != null;
    }

    public void add(int product, String note) {
        if (wanted()) {
            byProduct.computeIfAbsent(product, p -> new ArrayList<>()).add(note);
        }
    }

    /** In the order in which they were made. */
    public List<String> of(int product) {
        return wanted() ? byProduct.getOrDefault(product, List.of()) : List.of();
    }

    /** @return false if it has scaled this ranking before */
    boolean scaled(String name) {
        return !scaledBy.contains(name) && scaledBy.add(name);
    }
}
