package dev.trellis.demo.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Writes size ranges out: {@code S..XL} and {@code 38..46}; anything else stays as it is. */
final class Sizes {

    private static final List<String> LETTERS = List.of("XS", "S", "M", "L", "XL", "XXL");

    private Sizes() {}

    static List<String> expand(List<String> values) {
        List<String> sizes = new ArrayList<>();
        for (String value : values) {
            int dots = value.indexOf("..");
            if (dots < 0) {
                sizes.add(value);
                continue;
            }
            String from = value.substring(0, dots);
            String to = value.substring(dots + 2);
            if (LETTERS.contains(from)) {
                sizes.addAll(LETTERS.subList(LETTERS.indexOf(from), LETTERS.indexOf(to) + 1));
            } else {
                for (int i = Integer.parseInt(from); i <= Integer.parseInt(to); i++) {
                    sizes.add(Integer.toString(i));
                }
            }
        }
        return List.copyOf(sizes);
    }
}
