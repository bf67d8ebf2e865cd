package dev.trellis.rerank;

import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;

/** Lets each brand lead with a few products; the rest of it follows behind the others. No brand is no cause for a cap. */
public final class BrandCap implements Reranker {

    private final int most;

    /** @param most products of one brand before others get their turn; 0 for no cap */
    public BrandCap(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "brand-cap";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        Catalog catalog = question.catalog();
        if (most < 1 || catalog.brandNumbers() == 0) {
            return;
        }
        int[] seen = new int[catalog.brandNumbers()];
        ranking.prefer(product -> {
            int brand = catalog.brandNumber(product);
            return brand < 0 || ++seen[brand] <= most;
        });
    }
}
