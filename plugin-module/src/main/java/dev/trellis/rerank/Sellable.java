package dev.trellis.rerank;

import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;

/** Removes what is inactive or out of stock. */
public final class Sellable implements Reranker {

    @Override
    public String name() {
        return "sellable";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        ranking.keep(question.catalog()::sellable);
    }
}
