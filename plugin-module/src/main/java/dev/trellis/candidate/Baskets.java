package dev.trellis.candidate;

import java.util.Arrays;

/**
 * Groups of products that belong together, a visit, an order or a shopper: each once per group with a weight, groups laid
 * end to end.
 */
record Baskets(int[] start, int[] product, float[] weight) {

    int count() {
        return start.length - 1;
    }

    /** The same entries, grouped by product: {@code product} then holds the numbers of the groups. */
    Baskets transposed(int products) {
        int[] begin = new int[products + 1];
        for (int p : product) {
            begin[p + 1]++;
        }
        for (int p = 0; p < products; p++) {
            begin[p + 1] += begin[p];
        }
        int[] next = Arrays.copyOf(begin, products);
        int[] basket = new int[product.length];
        float[] transposedWeight = new float[product.length];
        for (int b = 0; b < count(); b++) {
            for (int i = start[b]; i < start[b + 1]; i++) {
                int at = next[product[i]]++;
                basket[at] = b;
                transposedWeight[at] = weight[i];
            }
        }
        return new Baskets(begin, basket, transposedWeight);
    }
}
