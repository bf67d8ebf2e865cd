package dev.trellis.demo.shop.search;

import java.math.BigDecimal;

/** Steps of the price filter, USD; each begins where the one before ends. */
enum PriceBand {
    UNDER_25("under $25", 25),
    UNDER_50("$25 to $50", 50),
    UNDER_100("$50 to $100", 100),
    UNDER_200("$100 to $200", 200),
    UNDER_400("$200 to $400", 400),
    ABOVE("$400 and up", Integer.MAX_VALUE);

    private final String key;
    private final BigDecimal below;

    PriceBand(String key, int below) {
        this.key = key;
        this.below = BigDecimal.valueOf(below);
    }

    String key() {
        return key;
    }

    static PriceBand of(BigDecimal price) {
        for (PriceBand band : values()) {
            if (price.compareTo(band.below) < 0) {
                return band;
            }
        }
        return ABOVE;
    }
}
