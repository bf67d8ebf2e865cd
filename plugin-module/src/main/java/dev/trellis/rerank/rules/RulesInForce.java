package dev.trellis.rerank.rules;

import dev.trellis.candidate.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rules that hold for one question.
 *
 * @param excluded null if no rule excludes
 * @param included null if no rule includes
 * @param pins in the order in which they get their places
 */
record RulesInForce(
        BitSet excluded, BitSet included, List<CompiledRules.Compiled> pins, List<CompiledRules.Compiled> boosts) {

    static RulesInForce of(CompiledRules rules, Question question) {
        BitSet excluded = null;
        BitSet included = null;
        List<CompiledRules.Compiled> pins = new ArrayList<>(0);
        List<CompiledRules.Compiled> boosts = new ArrayList<>(0);
        for (CompiledRules.Compiled compiled : rules.rules()) {
            if (compiled.holds(question)) {
                switch (compiled.rule().action()) {
                    case EXCLUDE -> excluded = with(excluded, compiled.products());
                    case INCLUDE -> included = with(included, compiled.products());
                    case BOOST -> boosts.add(compiled);
                    case PIN -> pins.add(compiled);
                }
            }
        }
        return new RulesInForce(excluded, included, pins, boosts);
    }

    boolean allows(int product) {
        return !excludes(product) && (included == null || included.get(product) || pinned(product));
    }

    boolean excludes(int product) {
        return excluded != null && excluded.get(product);
    }

    double factor(int product) {
        double factor = 1;
        for (CompiledRules.Compiled boost : boosts) {
            if (boost.products().get(product)) {
                factor *= boost.rule().factor().orElse(1);
            }
        }
        return Math.min(RuleCheck.STRONGEST, Math.max(RuleCheck.WEAKEST, factor));
    }

    private boolean pinned(int product) {
        for (CompiledRules.Compiled pin : pins) {
            if (pin.products().get(product)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet with(BitSet products, BitSet more) {
        if (products == null) {
            return more;
        }
        BitSet both = (BitSet) products.clone();
        both.or(more);
        return both;
    }
}
