package dev.trellis.candidate.model;

import java.util.List;

/**
 * What is known about items besides what shoppers do with them; lists are over the items' numbers.
 *
 * @param text words to search by: the name in the first line, then the description
 * @param attributes {@code name=value}, for example {@code brand=Fjell}, {@code category=12}
 * @param createdSeconds when it came into the shop, since 1970; {@link Long#MIN_VALUE} where it is not known
 */
public record ItemContent(List<String> text, List<List<String>> attributes, long[] createdSeconds) {

    public static final ItemContent NONE = new ItemContent(List.of(), List.of(), new long[0]);

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
