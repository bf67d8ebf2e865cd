package dev.trellis.candidate;

import dev.trellis.ProductId;
import java.util.List;

/** What the store's products are, in words. Asked before each training. Implemented by the platform's adapter. */
@FunctionalInterface
public interface ContentSource {

    /** In any order; products of which there is nothing to say may be missing. */
    List<Entry> read();

    /**
     * @param text to search by, plain, without markup: the name in a line of its own, then what describes it
     * @param attributes {@code name=value}
     */
    record Entry(ProductId product, String text, List<String> attributes) {}
}
