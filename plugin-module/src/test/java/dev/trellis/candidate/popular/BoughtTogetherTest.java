package dev.trellis.candidate.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import org.junit.jupiter.api.Test;

class BoughtTogetherTest extends AlgorithmContract {

    private static final int TENT = 0;
    private static final int PEGS = 1;
    private static final int SOCKS = 2;
    private static final int STOVE = 3;

    @Override
    protected Algorithm algorithm() {
        return new BoughtTogether();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    /** Socks are in half of all orders; pegs come with tents, the stove once did. */
    private static TrainingData orders() {
        HistoriesBuilder events = new HistoriesBuilder();
        for (int order = 0; order < 100; order++) {
            if (order % 2 == 0) {
                events.add(order, SOCKS, 1, order, EventKind.PURCHASE);
            }
            if (order % 10 < 2) {
                events.add(order, TENT, 1, order, EventKind.PURCHASE);
                events.add(order, PEGS, 1, order, EventKind.PURCHASE);
            }
            events.add(order, STOVE, 1, order, order == 1 ? EventKind.PURCHASE : EventKind.VIEW);
        }
        Histories histories = events.build();
        return new TrainingData(histories, histories, ItemContent.NONE);
    }

    @Test
    void whatComesTogetherByChanceOrOnceOrIsOnlyViewedDoesNotBelongTogether() {
        float[] scores = scores(learn(orders()), Query.ofItems(TENT));
        assertThat(scores[PEGS]).isPositive();
        assertThat(scores[SOCKS]).isZero();
        assertThat(scores[STOVE]).isZero();
    }

    @Test
    void aResultNamesTheItemThatItGoesWith() {
        Traceable model = (Traceable) learn(orders());
        assertThat(model.because(Query.ofItems(SOCKS, TENT, STOVE), PEGS)).isOne();
        assertThat(model.because(Query.ofItems(SOCKS), PEGS)).isEqualTo(-1);
    }

    @Test
    void theStatisticIsDunnings() {
        assertThat(PairCounts.logLikelihoodRatio(110, 2552, 221, 31_777)).isCloseTo(270.72, within(0.01));
        assertThat(PairCounts.logLikelihoodRatio(10, 20, 50, 100)).isCloseTo(0, within(1e-9));
    }
}
