package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import java.util.Locale;

/** What somebody who wants a product types into the search box. */
final class SearchWords {

    private SearchWords() {}

    static String toFind(Product product, Draw draw) {
        String kind = product.kind();
        String term =
                switch (draw.below(8)) {
                    case 0, 1, 2 -> kind;
                    case 3 -> product.attributes().getOrDefault("activity", "") + " " + kind;
                    case 4 -> product.brand().name() + " " + kind;
                    case 5 -> product.name();
                    case 6 ->
                        product.colours().isEmpty() ? kind : product.colours().get(0) + " " + kind;
                    default -> product.attributes().getOrDefault("season", "") + " " + kind;
                };
        String typed = term.strip().toLowerCase(Locale.ROOT);
        return draw.chance(0.06) ? slip(typed, draw) : typed;
    }

    /** Two neighbouring letters change places. */
    private static String slip(String typed, Draw draw) {
        if (typed.length() < 4) {
            return typed;
        }
        int i = 1 + draw.below(typed.length() - 2);
        return typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2);
    }
}
