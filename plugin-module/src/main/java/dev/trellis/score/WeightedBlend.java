package dev.trellis.score;

import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;
import java.util.List;

/**
 * The weighted sum of the sources' scores, each source scaled so that its best proposal has 1. The reason of a product is
 * that of the source which contributes most.
 */
public final class WeightedBlend implements Scorer {

    @Override
    public String name() {
        return "weighted-blend";
    }

    @Override
    public Ranking score(Question question, List<Candidates> proposals, double[] weights) {
        int expected = 0;
        for (Candidates proposed : proposals) {
            expected += proposed.size();
        }
        Candidates blend = new Candidates(expected);
        for (int source = 0; source < proposals.size(); source++) {
            Candidates proposed = proposals.get(source);
            double scale = weights[source] / proposed.highest();
            for (int row = 0; row < proposed.size(); row++) {
                blend.add(
                        proposed.product(row),
                        scale * proposed.score(row),
                        proposed.kind(row),
                        proposed.because(row),
                        source);
            }
        }
        return Ranking.of(blend);
    }
}
