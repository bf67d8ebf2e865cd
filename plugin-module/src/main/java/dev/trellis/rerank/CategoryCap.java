package dev.trellis.rerank;

import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;

/** Lets each category lead with a few products; the rest of it follows behind the other categories. */
public final class CategoryCap implements Reranker {

    private final int most;

    /** @param most products of one category before others get their turn */
    public CategoryCap(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "category-cap";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        Catalog catalog = question.catalog();
        int[] seen = new int[catalog.categoryNumbers() + 1];
        ranking.prefer(product -> ++seen[catalog.categoryNumber(product) + 1] <= most);
    }
}
