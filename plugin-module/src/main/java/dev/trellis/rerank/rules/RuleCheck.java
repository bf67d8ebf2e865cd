package dev.trellis.rerank.rules;

import java.util.Optional;

/** Finds what makes a rule useless, in a sentence for whoever wrote it. A rule that fails is kept, flagged and skipped. */
public final class RuleCheck {

    static final double WEAKEST = 0.01;
    static final double STRONGEST = 100;
    static final int LAST_POSITION = 48;

    private RuleCheck() {}

    /** What can be seen from the rule alone; empty if it is in order. */
    public static Optional<String> problem(Rule rule) {
        Rule.Products products = rule.products();
        if (rule.action() == Rule.Action.PIN) {
            if (products.product().isEmpty()) {
                return Optional.of("A pin needs the product that it puts on the page.");
            }
            int position = rule.position().orElse(0);
            if (position < 1 || position > LAST_POSITION) {
                return Optional.of("A pin needs a position from 1 to " + LAST_POSITION + ".");
            }
        } else if (products.any()) {
            return Optional.of("Name a product, a category, a brand or a price: it would concern everything.");
        }
        double factor = rule.factor().orElse(Double.NaN);
        if (rule.action() == Rule.Action.BOOST && !(factor >= WEAKEST && factor <= STRONGEST)) {
            return Optional.of("A boost needs a factor from 0.01 to 100; below 1 it pushes down.");
        }
        double lowest = products.priceFrom().orElse(0);
        double highest = products.priceTo().orElse(Double.MAX_VALUE);
        if (!(lowest >= 0 && highest >= lowest)) {
            return Optional.of("The lowest price is above the highest, or below 0.");
        }
        if (rule.from().isPresent()
                && rule.until().isPresent()
                && !rule.from().get().isBefore(rule.until().get())) {
            return Optional.of("It ends before it begins.");
        }
        return Optional.empty();
    }
}
