package dev.trellis.widgets.unit;

import dev.trellis.Reason;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Units and reasons in the shopper's language, as plain text. A store changes them by message keys of the same name. */
public final class Words {

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, key, locale);
    }

    /** {@code trellis.unit.<name>}, or the name with spaces. */
    String title(String unit, Locale locale) {
        return known("trellis.unit." + unit, locale).orElseGet(() -> spaced(unit));
    }

    /** A few words, for the card. */
    String reason(Reason reason, Optional<String> because, Locale locale) {
        return because.map(name -> say("trellis.reason." + reason.kind(), locale, name))
                .orElseGet(() -> say("trellis.reason." + reason.kind() + ".alone", locale));
    }

    /** One or two sentences, for "Why this?". */
    String why(Reason reason, Optional<String> because, Locale locale) {
        String sentence = because.map(name -> say("trellis.why." + reason.kind(), locale, name))
                .orElseGet(() -> say("trellis.why." + reason.kind() + ".alone", locale));
        String source = known("trellis.source." + reason.source(), locale).orElseGet(() -> spaced(reason.source()));
        return sentence + " " + say("trellis.why.source", locale, source);
    }

    /** A message source may be set to answer an unknown key with the key itself. */
    private Optional<String> known(String key, Locale locale) {
        String text = messages.getMessage(key, null, key, locale);
        return key.equals(text) ? Optional.empty() : Optional.of(text);
    }

    private static String spaced(String name) {
        String words = name.replace('-', ' ').replace('_', ' ').trim();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
