package dev.trellis.candidate.content;

import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.SparseMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the terms of items: words of their text, and their attributes as they are. */
final class Terms {

    private final double title;
    private final double attribute;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] column = new int[1024];
    private float[] value = new float[1024];
    private int size;

    /**
     * @param title what a word in the first line counts, others counting 1
     * @param attribute what an attribute counts
     */
    Terms(double title, double attribute) {
        this.title = title;
        this.attribute = attribute;
    }

    /** Rows are the items, columns the terms in the order in which they occur. */
    SparseMatrix count(int items, ItemContent content) {
        int[] start = new int[items + 1];
        for (int item = 0; item < items; item++) {
            Map<Integer, Float> counts = new HashMap<>();
            if (item < content.text().size()) {
                words(content.text().get(item), counts);
            }
            if (item < content.attributes().size()) {
                attributes(content.attributes().get(item), counts);
            }
            counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> add(entry.getKey(), entry.getValue()));
            start[item + 1] = size;
        }
        return new SparseMatrix(numbers.size(), start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }

    private void words(String text, Map<Integer, Float> counts) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        Words.of(first, word -> counts.merge(number(word), (float) title, Float::sum));
        Words.of(text.substring(first.length()), word -> counts.merge(number(word), 1f, Float::sum));
    }

    private void attributes(List<String> attributes, Map<Integer, Float> counts) {
        if (attribute > 0) {
            attributes.forEach(one -> counts.put(number("=" + one), (float) attribute));
        }
    }

    private int number(String term) {
        return numbers.computeIfAbsent(term, t -> numbers.size());
    }

    private void add(int term, float count) {
        if (size == column.length) {
            column = Arrays.copyOf(column, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        column[size] = term;
        value[size++] = count;
    }
}
