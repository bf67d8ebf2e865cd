package dev.trellis.demo.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps: {@code {weight}} takes an attribute, {@code {a kind}} puts the right article before it,
 * {@code {^kind}} begins with a capital, and {@code {it is/they are}} chooses by number.
 */
final class Sentence {

    private static final Pattern GAP = Pattern.compile("\\{(\\^?)(an? )?([^{}/]*)(?:/([^{}]*))?}");
    private static final Set<String> PLURAL_IN_S = Set.of("harness", "compass");

    private Sentence() {}

    /** Whether every gap can be filled. */
    static boolean fits(String text, Map<String, String> words) {
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            if (gap.group(4) == null && !words.containsKey(gap.group(3))) {
                return false;
            }
        }
        return true;
    }

    static String fill(String text, Map<String, String> words) {
        boolean many = many(words.get("kind"));
        return GAP.matcher(text).replaceAll(gap -> {
            String article = gap.group(2);
            String word = gap.group(4) == null
                    ? words.get(gap.group(3))
                    : many ? gap.group(4) : (article == null ? "" : article) + gap.group(3);
            if (article != null && gap.group(4) == null) {
                word = (gap.group(3).equals("kind") && many ? "" : article(word)) + word;
            }
            return Matcher.quoteReplacement(gap.group(1).isEmpty() ? word : capital(word));
        });
    }

    /** Whether one speaks of it as they: boots, gloves, trousers, but not harness. */
    static boolean many(String kind) {
        return kind.endsWith("s") && PLURAL_IN_S.stream().noneMatch(kind::endsWith);
    }

    private static String article(String word) {
        // 8, 11 and 18 are spoken with a vowel; words like "one-person" and "ultralight" go the way they sound.
        boolean vowel =
                word.matches("(?i)(8|11\\b|18\\b|[aio]|e(?!u)|u(?!n[ie]|s|t[ei])).*") && !word.matches("(?i)one.*");
        return vowel ? "an " : "a ";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
