package dev.trellis.candidate;

import dev.trellis.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store's products as the engine sees them. Implemented by the platform's adapter. */
@FunctionalInterface
public interface CatalogSource {

    /** Every product of the store, also those that cannot be sold now, in a stable order. */
    List<Entry> read();

    /**
     * @param sellable active, and at least one variant in stock
     * @param categories ids of the categories it is in, parents included, the main one first
     * @param name for people; empty where it is not known
     * @param brand the maker, as the store spells it
     * @param price what it costs now, in the store's own currency
     */
    record Entry(
            ProductId product,
            boolean sellable,
            List<Long> categories,
            Optional<Instant> createdAt,
            String name,
            Optional<String> brand,
            Optional<BigDecimal> price) {

        public Entry(ProductId product, boolean sellable, List<Long> categories, Optional<Instant> createdAt) {
            this(product, sellable, categories, createdAt, "", Optional.empty(), Optional.empty());
        }
    }
}
