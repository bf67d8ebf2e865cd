package dev.trellis;

import java.util.Optional;

/**
 * Whom a request is for. A shopper without consent is {@link #UNKNOWN}: nothing is read or kept about them.
 *
 * @param visitor the consenting browser
 * @param customer the logged-in customer
 */
public record Shopper(Optional<VisitorId> visitor, Optional<CustomerId> customer) {

    public static final Shopper UNKNOWN = new Shopper(Optional.empty(), Optional.empty());

    public static Shopper of(VisitorId visitor) {
        return new Shopper(Optional.of(visitor), Optional.empty());
    }

    public static Shopper of(VisitorId visitor, CustomerId customer) {
        return new Shopper(Optional.of(visitor), Optional.of(customer));
    }

    public boolean known() {
        return visitor.isPresent();
    }
}
