package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.ItemContent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The first category of each item, numbered from 1; 0 where none is known. */
record Categories(int[] of, int count) {

    private static final String NAME = "category=";

    static Categories of(int items, ItemContent content) {
        int[] category = new int[items];
        Map<String, Integer> numbers = new HashMap<>();
        if (!content.isEmpty()) {
            Arrays.setAll(category, item -> content.attributes().get(item).stream()
                    .filter(attribute -> attribute.startsWith(NAME))
                    .findFirst()
                    .map(name -> numbers.computeIfAbsent(name, n -> 1 + numbers.size()))
                    .orElse(0));
        }
        return new Categories(category, numbers.size() + 1);
    }
}
