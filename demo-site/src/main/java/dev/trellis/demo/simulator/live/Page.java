package dev.trellis.demo.simulator.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the store answered, and the forms on it. */
record Page(int status, String path, String body) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)\\s*=\\s*\"([^\"]*)\"");

    boolean ok() {
        return status == 200;
    }

    /** The hidden fields of the first form that goes to a path. */
    Optional<Map<String, String>> form(String action) {
        Matcher form = FORM.matcher(body);
        while (form.find()) {
            String target = attributes(form.group(1)).getOrDefault("action", "");
            if (target.equals(action) || target.startsWith(action + "?") || target.startsWith(action + ";")) {
                return Optional.of(hidden(form.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The first value offered by radio buttons of this name. */
    Optional<String> choice(String name) {
        Matcher input = INPUT.matcher(body);
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group(1));
            if (name.equals(attributes.get("name")) && attributes.containsKey("value")) {
                return Optional.of(attributes.get("value"));
            }
        }
        return Optional.empty();
    }

    /** The token that every form of the store carries. */
    Optional<String> token() {
        return Optional.ofNullable(hidden(body).get("csrfToken"));
    }

    private static Map<String, String> hidden(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group(1));
            if ("hidden".equals(attributes.get("type")) && attributes.containsKey("name")) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), unescaped(attribute.group(2)));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
