package dev.trellis.rerank.rules;

import dev.trellis.candidate.Catalog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The merchant's rules as this node knows them: read by requests without a lock, replaced as a whole. */
public final class RuleBook {

    private final AtomicReference<State> state =
            new AtomicReference<>(new State(List.of(), CompiledRules.of(List.of(), Catalog.EMPTY)));

    /** What this thread tries out instead. */
    private final ThreadLocal<List<Rule>> tried = new ThreadLocal<>();

    private record State(List<Rule> rules, CompiledRules compiled) {}

    /** Replaces all rules. */
    public void put(List<Rule> rules) {
        state.updateAndGet(before -> before.rules.equals(rules)
                ? before
                : new State(List.copyOf(rules), CompiledRules.of(rules, before.compiled.catalog())));
    }

    /**
     * Finds out which products the rules mean, so that no request has to.
     *
     * @return why rules are skipped, by their ids
     */
    public Map<Long, String> prepare(Catalog catalog) {
        return over(catalog).problems();
    }

    /** The answer as it would be with other rules; nobody else is concerned. */
    public <T> T trying(List<Rule> rules, Supplier<T> answer) {
        tried.set(rules);
        try {
            return answer.get();
        } finally {
            tried.remove();
        }
    }

    public List<Rule> rules() {
        return state.get().rules();
    }

    /** Why one of these rules would be skipped, by their ids. */
    public static Map<Long, String> problems(List<Rule> rules, Catalog catalog) {
        return CompiledRules.of(rules, catalog).problems();
    }

    /** The catalogue is read anew every now and then, and with it which products a rule means. */
    CompiledRules over(Catalog catalog) {
        List<Rule> others = tried.get();
        if (others != null) {
            return CompiledRules.of(others, catalog);
        }
        State known = state.get();
        if (known.compiled.catalog() == catalog) {
            return known.compiled;
        }
        State fresh = new State(known.rules, CompiledRules.of(known.rules, catalog));
        state.compareAndSet(known, fresh);
        return fresh.compiled;
    }
}
