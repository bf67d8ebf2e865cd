package dev.trellis.admin.signals;

import dev.trellis.signal.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.MessageSource;

/** The kinds of signal in the order of the screen, each with its name for people and its place in the palette. */
final class SignalKinds {

    /** @param tone number of a colour in signals.css */
    record Kind(String type, String label, int tone) {}

    private static final int OTHERS_TONE = SignalType.values().length;

    private final MessageSource messages;

    SignalKinds(MessageSource messages) {
        this.messages = messages;
    }

    /** The known kinds among these, then those of other versions by name. */
    List<Kind> of(Collection<String> types, Locale locale) {
        List<String> known =
                Arrays.stream(SignalType.values()).map(SignalType::wireName).toList();
        List<String> ordered = new ArrayList<>(known);
        ordered.retainAll(types);
        TreeSet<String> others = new TreeSet<>(types);
        known.forEach(others::remove);
        ordered.addAll(others);
        return ordered.stream()
                .map(type -> new Kind(
                        type,
                        messages.getMessage("trellis.signal." + type, null, type, locale),
                        known.contains(type) ? known.indexOf(type) : OTHERS_TONE))
                .toList();
    }
}
