package dev.trellis.candidate.session;

import static dev.trellis.candidate.session.Visits.START;
import static dev.trellis.candidate.session.Visits.now;
import static dev.trellis.candidate.session.Visits.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepeatTest {

    @Test
    @DisplayName("The likelihood is how often visits came back, whatever the item")
    void learnsHowOftenVisitsComeBack() {
        TrainingData data = new Visits().add(300, 0, 0).add(700, 1, 2).data(4);
        float[] scores = scores(new Repeat().learn(data, Training.plain(1)), now(START, 3));
        assertThat(scores[3]).isCloseTo(.3f, within(.02f));
        assertThat(scores).startsWith(0, 0, 0);
    }

    @Test
    @DisplayName("Where visits go back to the item before the last, that one leads")
    void learnsWhichItemIsComeBackTo() {
        TrainingData data = new Visits().add(50, 0, 1, 0).add(50, 2, 3, 2).data(6);
        float[] scores = scores(new Repeat().learn(data, Training.plain(1)), now(START, 4, 5));
        assertThat(scores[4]).isGreaterThan(.8f);
        assertThat(scores[5]).isLessThan(.2f);
    }

    @Test
    @DisplayName("An item clicked twice is judged apart from one clicked once")
    void clicksCount() {
        TrainingData data =
                new Visits().add(100, 0, 0, 0).add(100, 1, 2).add(100, 3, 4).data(5);
        RepeatModel model = new Repeat().learn(data, Training.plain(1));
        assertThat(scores(model, now(START, 4, 4))[4]).isGreaterThan(2 * scores(model, now(START, 4))[4]);
    }
}
