package dev.trellis.recommend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Parts of the pipeline by name.
 *
 * @param kind what they are, for messages: {@code candidate source}
 */
record NamedParts<T>(String kind, Map<String, T> byName) {

    /** @throws IllegalArgumentException if two have the same name */
    static <T> NamedParts<T> of(String kind, List<? extends T> parts, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T part : parts) {
            if (byName.put(name.apply(part), part) != null) {
                throw new IllegalArgumentException("Two %ss are named '%s'. Rename or remove one. There are: %s"
                        .formatted(
                                kind, name.apply(part), parts.stream().map(name).toList()));
            }
        }
        return new NamedParts<>(kind, byName);
    }

    /** @throws IllegalArgumentException if there is none; the message lists those there are */
    T get(String name, String asker) {
        T part = byName.get(name);
        if (part == null) {
            throw new IllegalArgumentException("%s names %s '%s'. Known %ss: %s"
                    .formatted(asker, kind, name, kind, String.join(", ", byName.keySet())));
        }
        return part;
    }
}
