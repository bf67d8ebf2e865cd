package dev.trellis.rerank.rules;

import dev.trellis.candidate.Catalog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The merchant's rules as this node knows them: read by requests without a lock, replaced as a whole. */
public final class RuleBook {

    private final AtomicReference<State> state =
            new AtomicReference<>(new State(List.of(), CompiledRules.of(List.of(), Catalog.EMPTY)));

    private record State(List<Rule> rules, CompiledRules compiled) {}

    /** Replaces all rules. */
    public void put(List<Rule> rules) {
        state.updateAndGet(before -> before.rules.equals(rules)
                ? before
                : new State(List.copyOf(rules), CompiledRules.of(rules, before.compiled.catalog())));
    }

    /** Why rules are skipped, by their ids, as far as the catalogue of the latest request shows it. */
    public Map<Long, String> problems() {
        return state.get().compiled.problems();
    }

    /** The catalogue is read anew every now and then, and with it which products a rule means. */
    CompiledRules over(Catalog catalog) {
        State known = state.get();
        if (known.compiled.catalog() == catalog) {
            return known.compiled;
        }
        State fresh = new State(known.rules, CompiledRules.of(known.rules, catalog));
        state.compareAndSet(known, fresh);
        return fresh.compiled;
    }
}
