package dev.trellis.demo.shop.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Everything that is for sale at one moment. Immutable. */
record Assortment(List<Listing> listings) {

    private record Hit(Listing listing, int relevance) {}

    List<Listing> under(long category) {
        return listings.stream()
                .filter(listing -> listing.shelves().contains(category))
                .toList();
    }

    /** Those that match every word, the best first. */
    List<Listing> matching(String query) {
        Set<String> terms = Wording.words(query);
        return listings.stream()
                .map(listing -> new Hit(listing, listing.wording().relevance(terms)))
                .filter(hit -> hit.relevance() > 0)
                .sorted(Comparator.comparingInt(Hit::relevance)
                        .reversed()
                        .thenComparing(Hit::listing, Sorting.FEATURED.order()))
                .map(Hit::listing)
                .toList();
    }
}
