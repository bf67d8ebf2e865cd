package dev.trellis.demo.shop.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words a product can be found by. A word in the name counts most, one in the long text least. */
record Wording(Set<String> name, Set<String> shelf, Set<String> text) {

    private static final int IN_NAME = 12;
    private static final int ON_SHELF = 5;
    private static final int IN_TEXT = 1;

    static Wording of(String name, List<String> shelf, List<String> text) {
        return new Wording(words(name), words(String.join(" ", shelf)), words(String.join(" ", text)));
    }

    /** Lower-case words without a plural's s; markup is skipped. */
    static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.replaceAll("<[^>]*>", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(Wording::singular)
                .forEach(words::add);
        return words;
    }

    /** 0 unless every term is found; a term may be the beginning of a word. */
    int relevance(Set<String> terms) {
        int sum = 0;
        for (String term : terms) {
            int weight = weight(name, term, IN_NAME) + weight(shelf, term, ON_SHELF) + weight(text, term, IN_TEXT);
            if (weight == 0) {
                return 0;
            }
            sum += weight;
        }
        return sum;
    }

    private static int weight(Set<String> words, String term, int weight) {
        if (words.contains(term)) {
            return 2 * weight;
        }
        // Single letters would begin every other word.
        return term.length() > 1 && words.stream().anyMatch(word -> word.startsWith(term)) ? weight : 0;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
