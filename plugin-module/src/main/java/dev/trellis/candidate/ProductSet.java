package dev.trellis.candidate;

import dev.trellis.ProductId;
import java.util.Arrays;
import java.util.Collection;

/** Numbers of products: a sorted array, so that asking allocates nothing. What the catalogue does not know is left out. */
public final class ProductSet {

    private final int[] numbers;

    private ProductSet(int[] numbers) {
        this.numbers = numbers;
    }

    public static ProductSet of(Catalog catalog, Collection<ProductId> products) {
        int[] numbers = new int[products.size()];
        int size = 0;
        for (ProductId product : products) {
            int number = catalog.indexOf(product);
            if (number >= 0) {
                numbers[size++] = number;
            }
        }
        numbers = Arrays.copyOf(numbers, size);
        Arrays.sort(numbers);
        return new ProductSet(numbers);
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    public boolean contains(int product) {
        return numbers.length > 0 && Arrays.binarySearch(numbers, product) >= 0;
    }
}
