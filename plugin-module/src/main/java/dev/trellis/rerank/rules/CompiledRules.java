package dev.trellis.rerank.rules;

import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules over one reading of the catalogue: each with the numbers of its products, so that applying them is looking at
 * bits. Immutable.
 *
 * @param problems of the rules that are skipped, by their ids
 */
record CompiledRules(Catalog catalog, List<Compiled> rules, Map<Long, String> problems) {

    /** Whose products are these; of two pins for one place the unit's own goes first, then what was changed last. */
    private static final Comparator<Rule> PRECEDENCE = Comparator.comparing(
                    (Rule rule) -> rule.unit().isEmpty())
            .thenComparing(Rule::changedAt, Comparator.reverseOrder())
            .thenComparing(Rule::id, Comparator.reverseOrder());

    record Compiled(Rule rule, BitSet products) {

        boolean holds(Question question) {
            return rule.inForce(question.now()) && rule.holdsFor(question.slot().unit());
        }

        /** The only product of a pin. */
        int product() {
            return products.nextSetBit(0);
        }
    }

    static CompiledRules of(List<Rule> rules, Catalog catalog) {
        List<Compiled> compiled = new ArrayList<>();
        Map<Long, String> problems = new LinkedHashMap<>();
        for (Rule rule : rules.stream().sorted(PRECEDENCE).toList()) {
            Optional<String> problem = RuleCheck.problem(rule);
            BitSet products = problem.isPresent() ? new BitSet() : matching(rule.products(), catalog);
            if (problem.isEmpty() && products.isEmpty() && catalog.size() > 0) {
                problem = Optional.of("No product of the store is meant: " + described(rule.products()) + ".");
            }
            if (problem.isPresent()) {
                problems.put(rule.id(), problem.get());
            } else {
                compiled.add(new Compiled(rule, products));
            }
        }
        return new CompiledRules(catalog, List.copyOf(compiled), Map.copyOf(problems));
    }

    private static BitSet matching(Rule.Products wanted, Catalog catalog) {
        BitSet matching = new BitSet(catalog.size());
        int first = wanted.product().map(catalog::indexOf).orElse(0);
        int last = wanted.product().isPresent() ? first : catalog.size() - 1;
        for (int product = Math.max(0, first); product <= last; product++) {
            matching.set(product, matches(wanted, catalog, product));
        }
        return matching;
    }

    private static boolean matches(Rule.Products wanted, Catalog catalog, int product) {
        double price = catalog.price(product);
        return (wanted.category().isEmpty()
                        || catalog.inCategory(product, wanted.category().getAsLong()))
                && (wanted.brand().isEmpty()
                        || catalog.brand(product)
                                .filter(wanted.brand().get().strip()::equalsIgnoreCase)
                                .isPresent())
                && (wanted.priceFrom().isEmpty() || price >= wanted.priceFrom().getAsDouble())
                && (wanted.priceTo().isEmpty() || price <= wanted.priceTo().getAsDouble());
    }

    private static String described(Rule.Products products) {
        List<String> words = new ArrayList<>();
        products.product().ifPresent(product -> words.add("product " + product.value()));
        products.category().ifPresent(category -> words.add("category " + category));
        products.brand().ifPresent(brand -> words.add("brand '" + brand + "'"));
        products.priceFrom().ifPresent(price -> words.add("from " + price));
        products.priceTo().ifPresent(price -> words.add("up to " + price));
        return String.join(", ", words);
    }
}
