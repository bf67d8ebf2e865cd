package dev.trellis.rerank.rules;

import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;
import java.util.Locale;

/** Says of each product which rules concern it. */
final class RuleNotes {

    private RuleNotes() {}

    static void take(CompiledRules rules, Question question, Ranking ranking) {
        for (CompiledRules.Compiled compiled : rules.rules()) {
            if (compiled.holds(question)) {
                for (int place = 0; place < ranking.size(); place++) {
                    if (compiled.products().get(ranking.product(place))) {
                        ranking.notes().add(ranking.product(place), words(compiled.rule()));
                    }
                }
                if (compiled.rule().action() == Rule.Action.PIN && ranking.placeOf(compiled.product()) < 0) {
                    ranking.notes().add(compiled.product(), words(compiled.rule()));
                }
            }
        }
    }

    private static String words(Rule rule) {
        String detail =
                switch (rule.action()) {
                    case BOOST -> " × " + rule.factor().orElse(1);
                    case PIN -> " to position " + rule.position().orElse(0);
                    case INCLUDE, EXCLUDE -> "";
                };
        return rule.action().name().toLowerCase(Locale.ROOT) + detail + ": " + rule.name();
    }
}
