package dev.trellis.rerank.rules;

import dev.trellis.Reason;
import dev.trellis.candidate.Question;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.util.BitSet;

/**
 * Puts pinned products that are still in the ranking in their places. Where two want the same place, the rule for this
 * very unit comes before one for all, then the one that was saved last; the other takes the next free place. A place that
 * the ranking does not reach is left to the fallback. It belongs last.
 */
public final class PinnedProducts implements Reranker {

    private final RuleBook book;

    public PinnedProducts(RuleBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "pins";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        CompiledRules compiled = book.over(question.catalog());
        if (compiled.rules().isEmpty()) {
            return;
        }
        RulesInForce rules = RulesInForce.of(compiled, question);
        if (rules.pins().isEmpty()) {
            return;
        }
        int[] wanted = new int[RuleCheck.LAST_POSITION * 2];
        BitSet used = new BitSet();
        BitSet pinned = new BitSet();
        for (CompiledRules.Compiled pin : rules.pins()) {
            int product = pin.product();
            int place = pin.rule().position().orElse(1) - 1 - question.slot().filled();
            int free = used.nextClearBit(Math.max(0, place));
            if (place >= 0 && free < wanted.length && !pinned.get(product) && ranking.placeOf(product) >= 0) {
                used.set(free);
                pinned.set(product);
                wanted[free] = product;
            }
        }
        place(ranking, used, wanted);
    }

    /** From the first place on: who is put in later does not move those before. */
    private static void place(Ranking ranking, BitSet used, int[] wanted) {
        for (int place = used.length() - 1; place >= 0; place = used.previousSetBit(place - 1)) {
            if (place >= ranking.size()) {
                int product = wanted[place];
                used.clear(place);
                if (ranking.source(ranking.placeOf(product)) < 0) {
                    ranking.keep(other -> other != product);
                }
            }
        }
        int last = ranking.size() - 1;
        for (int place = used.nextSetBit(0); place >= 0; place = used.nextSetBit(place + 1)) {
            ranking.move(ranking.placeOf(wanted[place]), last);
        }
        for (int place = used.nextSetBit(0); place >= 0; place = used.nextSetBit(place + 1)) {
            ranking.move(ranking.placeOf(wanted[place]), place);
            ranking.reason(place, Reason.Kind.CHOSEN_BY_SHOP);
        }
    }
}
