package dev.trellis.evaluation;

import dev.trellis.evaluation.data.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of a command: {@code --name value} or {@code --name=value}, and {@code --flag}. */
final class Arguments {

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> flags = new TreeSet<>();

    /** @throws InputException for a word that is not known, lacks its value or comes twice */
    Arguments(String[] words, Set<String> known, Set<String> repeatable, Set<String> knownFlags) {
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("=", 2);
            String name = parts[0];
            if (knownFlags.contains(words[i])) {
                flags.add(words[i]);
            } else if (!known.contains(name)) {
                throw new InputException("there is no option %s; see --help".formatted(words[i]));
            } else if (parts.length == 1 && (i + 1 == words.length || words[i + 1].startsWith("--"))) {
                throw new InputException(name + " needs a value; see --help");
            } else {
                List<String> given = values.computeIfAbsent(name, key -> new ArrayList<>());
                given.add(parts.length == 2 ? parts[1] : words[++i]);
                if (given.size() > 1 && !repeatable.contains(name)) {
                    throw new InputException(name + " is given twice");
                }
            }
        }
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.containsKey(name) ? values.get(name).get(0) : otherwise;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    double number(String name, double otherwise) {
        String text = text(name, null);
        try {
            double number = text == null ? otherwise : Double.parseDouble(text);
            if (text == null || Double.isFinite(number) && number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputException("%s needs a number, not '%s'".formatted(name, text));
        }
        throw new InputException("%s needs a number of 0 or more, not '%s'".formatted(name, text));
    }

    long whole(String name, long otherwise) {
        String text = text(name, null);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new InputException("%s needs a whole number, not '%s'".formatted(name, text));
        }
        return Long.parseLong(text);
    }
}
