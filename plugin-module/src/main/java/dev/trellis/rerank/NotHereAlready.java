package dev.trellis.rerank;

import dev.trellis.ProductId;
import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;

/** Removes what the page is about and what is in the cart. */
public final class NotHereAlready implements Reranker {

    @Override
    public String name() {
        return "not-here-already";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        ranking.keep(product -> {
            ProductId id = question.catalog().product(product);
            return !question.cart().contains(id) && !question.context().contains(id);
        });
    }
}
