package dev.trellis.candidate;

import java.util.Map;
import java.util.TreeMap;

/** Products by what they have in common, a category or a brand, with the groups numbered from 0 in the order of names. */
final class Groups {

    private final int[] group;
    private final int count;

    private Groups(int[] group, int count) {
        this.group = group;
        this.count = count;
    }

    /** @param name of each product's group; null for none */
    static <T extends Comparable<T>> Groups by(T[] name) {
        Map<T, Integer> numbers = new TreeMap<>();
        for (T one : name) {
            if (one != null) {
                numbers.put(one, 0);
            }
        }
        int next = 0;
        for (Map.Entry<T, Integer> one : numbers.entrySet()) {
            one.setValue(next++);
        }
        int[] group = new int[name.length];
        for (int product = 0; product < group.length; product++) {
            group[product] = name[product] == null ? -1 : numbers.get(name[product]);
        }
        return new Groups(group, numbers.size());
    }

    int of(int product) {
        return group[product];
    }

    int count() {
        return count;
    }
}
