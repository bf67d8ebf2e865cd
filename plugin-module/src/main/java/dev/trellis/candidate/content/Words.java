package dev.trellis.candidate.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Splits text into words as Unicode sees letters and digits: without case and accents, an ideograph being a word. English
 * plurals lose their ending (the S-stemmer of Harman, How Effective is Suffixing?, 1991).
 */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    static void of(String text, Consumer<String> words) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        int start = -1;
        for (int at = 0; at < plain.length(); ) {
            int point = plain.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean ideograph = Character.isIdeographic(point);
            if (start >= 0 && (ideograph || !Character.isLetterOrDigit(point))) {
                words.accept(singular(plain.substring(start, at)));
                start = -1;
            }
            if (ideograph) {
                words.accept(plain.substring(at, next));
            } else if (start < 0 && Character.isLetterOrDigit(point)) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            words.accept(singular(plain.substring(start)));
        }
    }

    private static String singular(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s")) {
            return word;
        }
        if (length > 4 && word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, length - 3) + "y";
        }
        return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, length - 1);
    }
}
