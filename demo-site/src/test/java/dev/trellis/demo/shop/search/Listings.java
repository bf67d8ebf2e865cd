package dev.trellis.demo.shop.search;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products to search in. */
final class Listings {

    private static final long CAMP = 1;
    private static final long TENTS = 2;
    private static final long STOVES = 3;

    static final Listing CORRIE = listing(11, "Corrie 2", "Hallow Fell", "429", null, TENTS, "Fern", "Clay");
    static final Listing HEDGEROW = listing(12, "Hedgerow 2", "Wrenfield", "119", "99", TENTS, "Moss");
    static final Listing CRICKET = listing(13, "Cricket", "Ember & Oak", "45", null, STOVES, "Clay");

    static final Assortment ALL = new Assortment(List.of(CORRIE, HEDGEROW, CRICKET));

    private Listings() {}

    private static Listing listing(
            long id, String name, String brand, String retail, String sale, long shelf, String... colours) {
        String kind = shelf == TENTS ? "Tents" : "Stoves";
        return new Listing(
                id,
                name,
                brand,
                new BigDecimal(retail),
                sale == null ? null : new BigDecimal(sale),
                false,
                true,
                new Date(id),
                BigDecimal.valueOf(id),
                Set.of(CAMP, shelf),
                Map.of("colour", List.of(colours)),
                Wording.of(name, List.of(kind, brand), List.of("<p>Goes well with a kettle and a good tent.</p>")));
    }
}
