package dev.trellis.demo.shop.search;

import java.util.Comparator;
import java.util.Locale;

/** Orders of a product list; the address names them in lower case. */
enum Sorting {
    FEATURED(Comparator.comparing(Listing::available, Comparator.reverseOrder())
            .thenComparing(Listing::featured, Comparator.reverseOrder())
            .thenComparing(Listing::place)),
    CHEAPEST(Comparator.comparing(Listing::price)),
    DEAREST(Comparator.comparing(Listing::price).reversed()),
    NEWEST(Comparator.comparing(Listing::since).reversed()),
    NAME(Comparator.comparing(listing -> listing.name().toLowerCase(Locale.ROOT)));

    private final Comparator<Listing> order;

    Sorting(Comparator<Listing> order) {
        // The id makes pages stable.
        this.order = order.thenComparing(Listing::id);
    }

    Comparator<Listing> order() {
        return order;
    }

    /** Featured, if there is no such order. */
    static Sorting named(String name) {
        for (Sorting sorting : values()) {
            if (sorting.name().equalsIgnoreCase(name)) {
                return sorting;
            }
        }
        return FEATURED;
    }
}
