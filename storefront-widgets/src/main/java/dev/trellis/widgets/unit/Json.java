package dev.trellis.widgets.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON (RFC 8259) from maps, lists, strings, numbers, booleans and optionals; an absent value is {@code null}. By hand,
 * because the platform brings one Jackson and most stores another.
 */
public final class Json {

    private final StringBuilder out = new StringBuilder(4_096);

    private Json() {}

    public static String write(Object value) {
        Json json = new Json();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(value instanceof java.math.BigDecimal amount ? amount.toPlainString() : String.valueOf(value));
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(entry.getKey().toString());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(list.get(i));
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                // Beyond the standard's control characters, so that the text is harmless inside a page's script too.
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
