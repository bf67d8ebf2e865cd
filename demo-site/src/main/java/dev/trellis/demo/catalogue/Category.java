package dev.trellis.demo.catalogue;

import java.util.List;

/**
 * A shelf of the shop. {@code url} is its identity, e.g. {@code /camp/kitchen/stoves}; products stand in leaves only,
 * a category with {@code children} shows what stands below it. {@code blurb} is one or two sentences of plain text.
 */
public record Category(String slug, String url, String name, String blurb, List<Category> children) {

    public boolean leaf() {
        return children.isEmpty();
    }

    /** The url of the category above, empty for a department. */
    public String parentUrl() {
        return url.substring(0, url.lastIndexOf('/'));
    }
}
