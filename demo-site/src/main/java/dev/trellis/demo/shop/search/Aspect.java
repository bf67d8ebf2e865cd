package dev.trellis.demo.shop.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a list of products can be narrowed by, in display order. The key is the address parameter. */
enum Aspect {
    SALE("offer", "Offers", listing -> listing.onSale() ? List.of("on sale") : List.of()),
    PRICE("price", "Price", listing -> List.of(PriceBand.of(listing.price()).key())),
    BRAND("brand", "Brand", listing -> List.of(listing.brand())),
    ACTIVITY("activity", "Activity", listing -> listing.fact("activity")),
    SEASON("season", "Season", listing -> listing.fact("season")),
    COLOUR("colour", "Colour", listing -> listing.fact("colour")),
    MATERIAL("material", "Material", listing -> listing.fact("material"));

    private final String key;
    private final String label;
    private final Function<Listing, List<String>> values;

    Aspect(String key, String label, Function<Listing, List<String>> values) {
        this.key = key;
        this.label = label;
        this.values = values;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    List<String> values(Listing listing) {
        return values.apply(listing);
    }

    /** Prices in their own order, everything else by the alphabet. */
    Stream<String> ordered(Stream<String> values) {
        if (this == PRICE) {
            var found = values.toList();
            return Arrays.stream(PriceBand.values()).map(PriceBand::key).filter(found::contains);
        }
        return values.sorted();
    }

    static Optional<Aspect> named(String key) {
        return Arrays.stream(values()).filter(aspect -> aspect.key.equals(key)).findFirst();
    }
}
