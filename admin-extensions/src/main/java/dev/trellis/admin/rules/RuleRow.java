package dev.trellis.admin.rules;

import dev.trellis.jpa.StoredRule;
import dev.trellis.rerank.rules.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rule as a line of the list.
 *
 * @param does in words: {@code Boost × 2}
 * @param products in words
 * @param state {@code on}, {@code off}, {@code planned}, {@code over} or {@code flagged}
 */
record RuleRow(StoredRule stored, String does, String products, String where, String when, String state) {

    static RuleRow of(StoredRule stored, StoreChoices choices, Instant now) {
        Rule rule = stored.rule();
        return new RuleRow(
                stored,
                does(rule),
                products(rule.products(), choices),
                rule.unit().orElse("all units"),
                when(rule),
                state(stored, now));
    }

    private static String does(Rule rule) {
        String name = rule.action().name();
        String word = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        Map<String, String> fields = RuleFields.of(rule);
        return switch (rule.action()) {
            case BOOST -> word + " × " + fields.get("factor");
            case PIN -> word + " to position " + fields.get("position");
            case INCLUDE -> word + " only";
            case EXCLUDE -> word;
        };
    }

    private static String products(Rule.Products products, StoreChoices choices) {
        List<String> words = new ArrayList<>();
        products.product()
                .ifPresent(product ->
                        words.add(choices.product(product.value()).orElse("product") + " (" + product.value() + ")"));
        products.category()
                .ifPresent(category ->
                        words.add("category " + choices.category(category).orElse("") + " (" + category + ")"));
        products.brand().ifPresent(brand -> words.add("brand " + brand));
        products.priceFrom().ifPresent(price -> words.add("from " + price));
        products.priceTo().ifPresent(price -> words.add("up to " + price));
        return String.join(", ", words);
    }

    private static String when(Rule rule) {
        Map<String, String> fields = RuleFields.of(rule);
        String from = fields.get("from").replace('T', ' ');
        String until = fields.get("until").replace('T', ' ');
        if (from.isEmpty() && until.isEmpty()) {
            return "always";
        }
        return (from.isEmpty() ? "" : "from " + from + " ") + (until.isEmpty() ? "" : "until " + until + " ") + "UTC";
    }

    private static String state(StoredRule stored, Instant now) {
        Rule rule = stored.rule();
        if (!rule.active()) {
            return "off";
        }
        if (rule.until().filter(until -> !now.isBefore(until)).isPresent()) {
            return "over";
        }
        if (stored.problem().isPresent()) {
            return "flagged";
        }
        return rule.inForce(now) ? "on" : "planned";
    }
}
