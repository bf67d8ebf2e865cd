package dev.trellis.rerank;

import dev.trellis.candidate.ProductSet;
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
        ProductSet cart = ProductSet.of(question.catalog(), question.cart());
        ProductSet page = ProductSet.of(question.catalog(), question.context());
        if (!cart.isEmpty() || !page.isEmpty()) {
            ranking.keep(product -> !cart.contains(product) && !page.contains(product));
        }
    }
}
