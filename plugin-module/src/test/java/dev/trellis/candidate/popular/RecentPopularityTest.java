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
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import org.junit.jupiter.api.Test;

class RecentPopularityTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new RecentPopularity();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    private static final long DAY = 86_400;
    private static final long FIRST = 1_700_000_000;

    private final TrainingData data = changingFashion();

    /** Item 0 is bought every day of the first ten, item 1 every day of the next ten, item 2 every day. */
    private static TrainingData changingFashion() {
        HistoriesBuilder events = new HistoriesBuilder();
        for (int day = 0; day < 20; day++) {
            events.add(day, day < 10 ? 0 : 1, 1, FIRST + day * DAY, EventKind.PURCHASE);
            events.add(day, 2, 1, FIRST + day * DAY, EventKind.PURCHASE);
        }
        Histories histories = events.build();
        return new TrainingData(histories, histories, ItemContent.NONE);
    }

    @Test
    void theMomentOfAskingDecidesWhatIsPopular() {
        float[] early = scores(learn(data), at(FIRST + 9 * DAY + 7200));
        assertThat(early[0]).isPositive();
        assertThat(early[1]).isZero();
        float[] late = scores(learn(data), at(FIRST + 20 * DAY));
        assertThat(late[1]).isGreaterThan(late[0]);
        assertThat(late[2]).isGreaterThan(late[1]);
    }

    @Test
    void countsHalveInAHalfLife() {
        Algorithm daily = algorithm().with(algorithm().parameters().with("half-life-days", 1));
        float[] scores = scores(daily.learn(data, Training.plain(1)), at(FIRST + 3 * DAY + 7200));
        assertThat(scores[0] / (1 + 1 / 2f + 1 / 4f + 1 / 8f)).isCloseTo((float) Math.pow(2, -2 / 24.0), within(1e-5f));
    }

    @Test
    void aMomentDoesNotSeeItself() {
        assertThat(scores(learn(data), at(FIRST + 10 * DAY))[1]).isZero();
    }

    @Test
    void withoutATimeEverythingCounts() {
        assertThat(scores(learn(data), at(0))).isEqualTo(scores(learn(data), at(FIRST + 30 * DAY)));
    }

    private static Query at(long now) {
        return new Query(-1, new int[0], new float[0], new byte[0], new long[0], 0, now, -1);
    }
}
