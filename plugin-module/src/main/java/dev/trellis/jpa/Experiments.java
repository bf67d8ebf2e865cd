package dev.trellis.jpa;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Experiment assignments in one column: {@code name=variant} pairs, encoded as in a form. */
final class Experiments {

    private Experiments() {}

    /** Null if there are none. */
    static String text(Map<String, String> experiments) {
        if (experiments.isEmpty()) {
            return null;
        }
        return new TreeMap<>(experiments)
                .entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> of(String text) {
        Map<String, String> experiments = new TreeMap<>();
        if (text != null) {
            for (String pair : text.split("&")) {
                int split = pair.indexOf('=');
                if (split >= 0) {
                    experiments.put(decode(pair.substring(0, split)), decode(pair.substring(split + 1)));
                }
            }
        }
        return experiments;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
