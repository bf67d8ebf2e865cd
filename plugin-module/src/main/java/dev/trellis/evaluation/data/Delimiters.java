package dev.trellis.evaluation.data;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells by what a file's fields are parted. */
final class Delimiters {

    private static final List<String> KNOWN = List.of("\t", "::", ";", "|", ",");

    private Delimiters() {}

    /** @param given {@code tab}, {@code comma} and so on, or the letters themselves; empty to tell by the first line */
    static byte[] find(String given, String firstLine) {
        String delimiter =
                switch (given) {
                    case "" -> detect(firstLine);
                    case "tab", "\\t" -> "\t";
                    case "comma" -> ",";
                    case "semicolon" -> ";";
                    case "pipe" -> "|";
                    case "space" -> " ";
                    default -> given;
                };
        byte[] bytes = delimiter.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 2 || bytes[0] == '"') {
            throw new InputException("--delimiter takes one or two letters, or tab, comma, semicolon, pipe, space");
        }
        return bytes;
    }

    /** The one that parts the line into most fields; of equals the one less likely within a text. */
    private static String detect(String line) {
        String best = ",";
        int most = 0;
        for (String one : KNOWN) {
            int count = (line.length() - line.replace(one, "").length()) / one.length();
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }
}
