package dev.trellis.candidate.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SituationPopularityTest extends AlgorithmContract {

    private static final long MONDAY = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();
    private static final int PHONE = 0;
    private static final int DESK = 1;

    @Override
    protected Algorithm algorithm() {
        Algorithm algorithm = new SituationPopularity();
        return algorithm.with(algorithm.parameters().with("prior", 100));
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    /** All like item 0; on phones item 1 is liked, on desks item 2, in the evening item 3. */
    private Learned model() {
        HistoriesBuilder visits = new HistoriesBuilder();
        int[] situations = new int[2000];
        for (int visit = 0; visit < situations.length; visit++) {
            situations[visit] = visit % 2;
            long morning = MONDAY + visit % 5 * 86_400L + 8 * 3600;
            visits.add(visit, 0, 1, morning, EventKind.VIEW);
            visits.add(visit, situations[visit] == PHONE ? 1 : 2, 1, morning, EventKind.VIEW);
            if (visit % 4 == 0) {
                visits.add(visit, 3, 1, morning + 12 * 3600, EventKind.VIEW);
            }
        }
        visits.add(0, 4, 1, MONDAY, EventKind.VIEW);
        Histories histories = visits.build();
        return learn(new TrainingData(histories, histories, ItemContent.NONE, situations));
    }

    private static float[] asked(Learned model, int situation, long now) {
        return scores(model, new Query(-1, new int[0], new float[0], new byte[0], new long[0], 0, now, situation));
    }

    @Test
    void theSituationDecidesAmongThePopular() {
        Learned model = model();
        float[] phone = asked(model, PHONE, 0);
        float[] desk = asked(model, DESK, 0);
        assertThat(phone[1]).isGreaterThan(3 * phone[2]);
        assertThat(desk[2]).isGreaterThan(3 * desk[1]);
    }

    @Test
    void theTimeOfDayCounts() {
        float[] morning = asked(model(), -1, MONDAY + 9 * 3600);
        float[] evening = asked(model(), -1, MONDAY + 20 * 3600);
        assertThat(evening[3] / evening[0]).isGreaterThan(3 * morning[3] / morning[0]);
    }

    @Test
    void anUnknownSituationGetsWhatIsPopularWithAll() {
        Learned model = model();
        assertThat(asked(model, 77, 0)).isEqualTo(asked(model, -1, 0));
        assertThat(asked(model, -1, 0)[0]).isGreaterThan(asked(model, -1, 0)[1]);
    }

    @Test
    void oneVisitProvesNothingAboutASituation() {
        float[] phone = asked(model(), PHONE, 0);
        assertThat(phone[4]).isLessThan(phone[2]);
    }
}
