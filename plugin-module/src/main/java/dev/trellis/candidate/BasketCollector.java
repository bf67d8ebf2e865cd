package dev.trellis.candidate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers products into baskets. A basket keeps its newest products only, so that a robot or a wholesaler does not make
 * everything alike.
 *
 * @param <K> what a basket is told apart by
 */
final class BasketCollector<K> {

    private final int longest;
    private final Map<K, LinkedHashMap<Integer, Float>> baskets = new HashMap<>();

    BasketCollector(int longest) {
        this.longest = longest;
    }

    /** The greatest weight of a product in a basket counts. */
    void add(K basket, int product, float weight) {
        LinkedHashMap<Integer, Float> products = baskets.computeIfAbsent(basket, k -> new LinkedHashMap<>());
        Float before = products.remove(product);
        products.put(product, before == null ? weight : Math.max(before, weight));
        if (products.size() > longest) {
            products.remove(products.keySet().iterator().next());
        }
    }

    /** Leaves out baskets of one product, from which nothing is learned about two. */
    Baskets baskets() {
        var useful = baskets.values().stream().filter(b -> b.size() > 1).toList();
        int[] start = new int[useful.size() + 1];
        for (int b = 0; b < useful.size(); b++) {
            start[b + 1] = start[b] + useful.get(b).size();
        }
        int[] product = new int[start[useful.size()]];
        float[] weight = new float[product.length];
        int at = 0;
        for (Map<Integer, Float> basket : useful) {
            for (Map.Entry<Integer, Float> entry : basket.entrySet()) {
                product[at] = entry.getKey();
                weight[at++] = entry.getValue();
            }
        }
        return new Baskets(start, product, weight);
    }
}
