package dev.trellis.rerank;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Question;
import dev.trellis.profile.Exposure;
import dev.trellis.score.Ranking;

/**
 * Moves what the shopper saw again and again without a click behind everything else. Having seen it fades: after one
 * half-life it counts half, so the product comes back by itself. A click starts the count anew.
 */
public final class FrequencyCap implements Reranker {

    private final int most;
    private final double halfLifeMillis;

    /**
     * @param most how often a product is seen before others get their turn; 0 for no cap
     * @param halfLifeDays in how many days having seen it counts half
     */
    public FrequencyCap(int most, double halfLifeDays) {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException(
                    "trellis.frequency-cap.half-life-days is a number above 0, not " + halfLifeDays);
        }
        this.most = most;
        this.halfLifeMillis = halfLifeDays * 86_400_000;
    }

    @Override
    public String name() {
        return "frequency-cap";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        if (most < 1 || question.profile().exposures().isEmpty()) {
            return;
        }
        Candidates seen = seen(question);
        if (seen.highest() >= most - 0.5) {
            ranking.prefer(product -> seen.scoreOf(product) < most - 0.5);
        }
    }

    /** How often each product was seen since it was last clicked, faded. */
    private Candidates seen(Question question) {
        Catalog catalog = question.catalog();
        Candidates seen = new Candidates();
        Candidates clicked = new Candidates();
        for (Exposure exposure : question.profile().exposures()) {
            int product = catalog.indexOf(exposure.product());
            if (product >= 0 && exposure.kind() == Exposure.Kind.CLICKED) {
                clicked.add(product, 1, Reason.Kind.RECENTLY_VIEWED, -1);
            } else if (product >= 0 && exposure.kind() == Exposure.Kind.SEEN && clicked.rowOf(product) < 0) {
                double age = Math.max(0, question.now().toEpochMilli() - exposure.atMillis());
                seen.add(product, Math.pow(2, -age / halfLifeMillis), Reason.Kind.RECENTLY_VIEWED, -1);
            }
        }
        return seen;
    }
}
