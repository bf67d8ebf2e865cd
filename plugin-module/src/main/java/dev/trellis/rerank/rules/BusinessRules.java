package dev.trellis.rerank.rules;

import dev.trellis.Reason;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.popular.RankedItems;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.util.BitSet;

/**
 * The merchant's rules. What is excluded goes, and no other rule brings it back. If any rule includes, all goes that none
 * includes or pins; where that leaves too little, included products that nobody proposed follow, the most purchased
 * first. Boosts multiply, together at most to a hundredfold or a hundredth. Pinned products are added here, so that what
 * runs afterwards can still take them out, and put in their places by {@link PinnedProducts}. It belongs first.
 */
public final class BusinessRules implements Reranker {

    /** So low that nothing proposed is behind what a rule adds, yet above 0. */
    private static final double LOWEST = 1e-12;

    private final RuleBook book;

    public BusinessRules(RuleBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        CompiledRules compiled = book.over(question.catalog());
        if (compiled.rules().isEmpty()) {
            return;
        }
        RulesInForce rules = RulesInForce.of(compiled, question);
        if (ranking.notes().wanted()) {
            RuleNotes.take(compiled, question, ranking);
        }
        if (rules.excluded() != null || rules.included() != null) {
            ranking.keep(rules::allows);
        }
        if (rules.included() != null) {
            fill(question, ranking, rules);
        }
        if (!rules.boosts().isEmpty()) {
            ranking.scale(name(), rules::factor);
        }
        for (CompiledRules.Compiled pin : rules.pins()) {
            int product = pin.product();
            if (!rules.excludes(product) && ranking.placeOf(product) < 0) {
                ranking.append(product, LOWEST, Reason.Kind.CHOSEN_BY_SHOP);
            }
        }
    }

    private static void fill(Question question, Ranking ranking, RulesInForce rules) {
        int missing = question.slot().limit() - ranking.size();
        if (missing <= 0) {
            return;
        }
        BitSet left = (BitSet) rules.included().clone();
        for (int place = 0; place < ranking.size(); place++) {
            left.clear(ranking.product(place));
        }
        RankedItems purchased = question.model().ranking(Model.PURCHASED);
        TopItems best = new TopItems(missing);
        for (int product = left.nextSetBit(0); product >= 0; product = left.nextSetBit(product + 1)) {
            if (!rules.excludes(product) && question.catalog().sellable(product)) {
                best.offer(product, purchased.scoreOf(product));
            }
        }
        best.sort();
        for (int rank = 0; rank < best.size(); rank++) {
            ranking.append(best.item(rank), LOWEST * (missing - rank + 1), Reason.Kind.CHOSEN_BY_SHOP);
        }
    }
}
