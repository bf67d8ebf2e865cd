package dev.trellis.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import dev.trellis.contract.ScorerContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedBlendTest extends ScorerContract {

    @Override
    protected Scorer scorer() {
        return new WeightedBlend();
    }

    @Test
    void aSourceDoesNotWinByCountingInThousands() {
        Candidates views = new Candidates();
        views.add(1, 90_000, Reason.Kind.TRENDING, -1);
        Candidates tastes = new Candidates();
        tastes.add(2, 0.01, Reason.Kind.BECAUSE_YOU_VIEWED, 5);

        Ranking ranking = scorer().score(question, List.of(views, tastes), new double[] {0.5, 1});

        assertThat(ranking.product(0)).isEqualTo(2);
        assertThat(ranking.score(0)).isEqualTo(1);
        assertThat(ranking.score(1)).isEqualTo(0.5);
    }

    @Test
    void theStrongestSourceGivesTheReason() {
        Candidates views = new Candidates();
        views.add(1, 1, Reason.Kind.TRENDING, -1);
        Candidates tastes = new Candidates();
        tastes.add(1, 1, Reason.Kind.BECAUSE_YOU_VIEWED, 5);

        Ranking ranking = scorer().score(question, List.of(views, tastes), new double[] {0.2, 1});

        assertThat(ranking.score(0)).isEqualTo(1.2);
        assertThat(ranking.kind(0)).isEqualTo(Reason.Kind.BECAUSE_YOU_VIEWED);
        assertThat(ranking.because(0)).isEqualTo(5);
    }
}
