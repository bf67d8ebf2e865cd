package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Catalogue;
import java.time.Instant;
import java.util.function.IntConsumer;

/** The store's own categories, products and SKUs. */
public interface Shelves {

    boolean empty();

    /**
     * Puts the whole catalogue into the store, in one transaction.
     *
     * @param now the day the products' ages count back from
     * @param progress told the number of products stored so far
     */
    void fill(Catalogue catalogue, Instant now, IntConsumer progress);
}
