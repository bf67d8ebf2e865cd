package dev.trellis.candidate.session;

import static dev.trellis.candidate.session.Visits.START;
import static dev.trellis.candidate.session.Visits.best;
import static dev.trellis.candidate.session.Visits.now;
import static dev.trellis.candidate.session.Visits.scores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VSkNNTest {

    private static final long DAY = 86_400;

    @Test
    @DisplayName("The latest item of the visit decides, not the first")
    void latestDecides() {
        VSkNNModel model = learn(new Visits().add(5, 0, 1).add(5, 2, 3).data(4));
        assertThat(best(model, now(START + DAY, 0, 2), 1)).containsExactly(3);
        assertThat(best(model, now(START + DAY, 2, 0), 1)).containsExactly(1);
    }

    @Test
    @DisplayName("A visit of today weighs more than one of a month ago")
    void freshVisitsWeighMore() {
        VSkNNModel model = learn(
                new Visits().addAt(START, 0, 1).addAt(START + 30 * DAY, 0, 2).data(3));
        float[] scores = scores(model, now(START + 30 * DAY, 0));
        assertThat(scores[2]).isGreaterThan(5 * scores[1]);
    }

    @Test
    @DisplayName("What came right after the common item weighs more than what came long after")
    void closeStepsWeighMore() {
        VSkNNModel model = learn(new Visits().add(3, 0, 1, 2, 3, 4).data(5));
        float[] scores = scores(model, now(START, 0));
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isGreaterThan(scores[4]);
        assertThat(scores[4]).isPositive();
    }

    @Test
    @DisplayName("Only the latest visits of an item are looked at")
    void samplesTheLatest() {
        VSkNN algorithm = new VSkNN();
        TrainingData data = new Visits().add(50, 0, 1).add(10, 0, 2).data(3);
        VSkNNModel model =
                algorithm.with(algorithm.parameters().with("sample", 10)).learn(data, Training.plain(1));
        assertThat(scores(model, now(START, 0))).startsWith(0, 0);
        assertThat(best(model, now(START, 0), 5)).containsExactly(2);
    }

    @Test
    @DisplayName("The present visit counts; without one, the latest history does")
    void presentVisitFirst() {
        VSkNNModel model = learn(new Visits().add(5, 0, 1).add(5, 2, 3).data(4));
        assertThat(best(model, from(1, 0, 2), 5)).containsExactly(3);
        assertThat(best(model, from(2, 0, 2), 1)).containsExactly(3);
    }

    @Test
    @DisplayName("It says which item of the visit spoke for a result")
    void saysWhy() {
        VSkNNModel model = learn(new Visits().add(5, 0, 1).add(5, 2, 3).data(5));
        Query query = now(START, 0, 2);
        assertThat(model.because(query, 1)).isZero();
        assertThat(model.because(query, 3)).isEqualTo(1);
        assertThat(model.because(query, 4)).isEqualTo(-1);
    }

    private static Query from(int visitFrom, int... items) {
        Query query = now(START, items);
        return new Query(
                -1, items, query.weight(), query.kind(), query.second(), visitFrom, query.now(), query.situation());
    }

    private static VSkNNModel learn(TrainingData data) {
        return new VSkNN().learn(data, Training.plain(1));
    }
}
