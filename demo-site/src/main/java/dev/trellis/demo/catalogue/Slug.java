package dev.trellis.demo.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it stands in a url: lower case letters, digits and hyphens. */
final class Slug {

    private Slug() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’\\p{M}]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
