package dev.trellis.rerank;

import dev.trellis.candidate.ProductSet;
import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;
import java.time.Duration;

/** Removes what the shopper does not want to see. Holds from the next request on, and for a time. */
public final class NotDismissed implements Reranker {

    private final Duration pause;

    /** @param days for how long a dismissed product is not shown */
    public NotDismissed(int days) {
        this.pause = Duration.ofDays(days);
    }

    @Override
    public String name() {
        return "not-dismissed";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        ProductSet dismissed = ProductSet.of(
                question.catalog(),
                question.profile().dismissedSince(question.now().minus(pause).toEpochMilli()));
        if (!dismissed.isEmpty()) {
            ranking.keep(product -> !dismissed.contains(product));
        }
    }
}
