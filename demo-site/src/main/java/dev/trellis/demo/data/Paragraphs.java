package dev.trellis.demo.data;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain text with blank lines, as the HTML that the admin's editor and the product page expect. */
final class Paragraphs {

    private Paragraphs() {}

    static String html(String text) {
        return Stream.of(text.split("\n\n"))
                .map(p -> "<p>" + p.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
