package dev.trellis.rerank;

import dev.trellis.candidate.ProductSet;
import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;
import java.time.Duration;

/** Removes what the shopper bought lately. */
public final class NotJustBought implements Reranker {

    private final Duration pause;

    /** @param days for how long a bought product is not shown */
    public NotJustBought(int days) {
        this.pause = Duration.ofDays(days);
    }

    @Override
    public String name() {
        return "not-just-bought";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        ProductSet bought = ProductSet.of(
                question.catalog(),
                question.profile().boughtSince(question.now().minus(pause).toEpochMilli()));
        if (!bought.isEmpty()) {
            ranking.keep(product -> !bought.contains(product));
        }
    }
}
