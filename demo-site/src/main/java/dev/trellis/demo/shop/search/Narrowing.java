package dev.trellis.demo.shop.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The filter values a shopper chose. Values of one aspect are alternatives, aspects add up. */
record Narrowing(Map<Aspect, Set<String>> chosen) {

    /** @param parameters of the address; those that are no filter are ignored */
    static Narrowing of(Map<String, String[]> parameters) {
        var chosen = new EnumMap<Aspect, Set<String>>(Aspect.class);
        parameters.forEach(
                (name, values) -> Aspect.named(name).ifPresent(aspect -> chosen.put(aspect, Set.of(distinct(values)))));
        return new Narrowing(chosen);
    }

    private static String[] distinct(String[] values) {
        return Arrays.stream(values).distinct().toArray(String[]::new);
    }

    boolean admits(Listing listing) {
        return admitsIgnoring(null, listing);
    }

    /** As if nothing were chosen for one aspect: what its own alternatives are counted by. */
    boolean admitsIgnoring(Aspect ignored, Listing listing) {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getKey() != ignored)
                .allMatch(entry -> !Collections.disjoint(entry.getKey().values(listing), entry.getValue()));
    }
}
