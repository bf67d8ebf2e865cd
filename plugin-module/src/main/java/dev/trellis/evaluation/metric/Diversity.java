package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.TrainingData;
import dev.trellis.evaluation.data.Cases;

/**
 * Intra-list diversity: one less the mean likeness of a list's pairs. Ziegler et al., "Improving recommendation lists through
 * topic diversification", 2005. Of many cases only some are looked at, evenly spread.
 */
final class Diversity implements ListFigure {

    private static final int CASES = 5_000;

    private final int k;
    private final int step;
    private final ItemVectors vectors;

    Diversity(TrainingData train, int cases, int k) {
        this.k = k;
        step = 1 + cases / CASES;
        vectors = ItemVectors.of(train);
    }

    @Override
    public String name() {
        return "Diversity@" + k;
    }

    @Override
    public double of(Lists lists, Cases cases, int at) {
        int length = Math.min(k, lists.length()[at]);
        if (length < 2 || at % step != 0) {
            return Double.NaN;
        }
        double alike = 0;
        for (int one = 0; one < length; one++) {
            for (int other = one + 1; other < length; other++) {
                alike += vectors.cosine(lists.item(at, one), lists.item(at, other));
            }
        }
        return 1 - alike / (length * (length - 1) / 2.0);
    }
}
