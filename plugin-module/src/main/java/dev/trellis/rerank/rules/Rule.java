package dev.trellis.rerank.rules;

import dev.trellis.ProductId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a merchant wants of a unit, whatever the scores say. As it was typed in: {@link RuleCheck} tells whether it makes
 * sense.
 *
 * @param id unique; 0 while it is not stored
 * @param name for people
 * @param action include, exclude, boost or pin
 * @param unit the unit it holds for; empty for all
 * @param products what it is about
 * @param factor by which a boost multiplies the score
 * @param position at which a pin puts its product, from 1
 * @param from when it begins; empty for always
 * @param until when it has ended; empty for never
 * @param changedAt when somebody last saved it
 */
public record Rule(
        long id,
        String name,
        Action action,
        Optional<String> unit,
        Products products,
        OptionalDouble factor,
        OptionalInt position,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean active,
        Instant changedAt) {

    public enum Action {
        /** Only such products are shown; several such rules allow what any of them names. */
        INCLUDE,
        EXCLUDE,
        BOOST,
        PIN
    }

    /**
     * Which products: those for which all that is given holds.
     *
     * @param category id of a category that the product is in, directly or further down
     * @param brand without regard to case
     * @param priceFrom lowest price, included
     * @param priceTo highest price, included
     */
    public record Products(
            Optional<ProductId> product,
            OptionalLong category,
            Optional<String> brand,
            OptionalDouble priceFrom,
            OptionalDouble priceTo) {

        public boolean any() {
            return product.isEmpty()
                    && category.isEmpty()
                    && brand.isEmpty()
                    && priceFrom.isEmpty()
                    && priceTo.isEmpty();
        }
    }

    /** Whether it is switched on and its time has come and not gone. */
    public boolean inForce(Instant now) {
        return active
                && from.filter(now::isBefore).isEmpty()
                && until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    public boolean holdsFor(String asked) {
        return unit.isEmpty() || unit.get().equals(asked);
    }
}
