package dev.trellis.candidate.session;

import static dev.trellis.candidate.session.Visits.START;
import static dev.trellis.candidate.session.Visits.best;
import static dev.trellis.candidate.session.Visits.now;
import static dev.trellis.candidate.session.Visits.scores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SequentialRulesTest {

    @Test
    @DisplayName("With one step ahead and none behind it is the chain of what followed how often")
    void isAMarkovChain() {
        TrainingData data = new Visits().add(3, 0, 1).add(1, 0, 2).data(3);
        RulesModel model = learn(data, chain());
        float[] scores = scores(model, now(START, 0));
        assertThat(scores[1]).isBetween(.7f, .8f);
        assertThat(scores[1] + scores[2]).isEqualTo(1);
        assertThat(best(model, now(START, 1), 3)).isEmpty();
    }

    @Test
    @DisplayName("The order counts unless what came before weighs as much")
    void orderCounts() {
        TrainingData data = new Visits().add(3, 0, 1).data(2);
        assertThat(best(learn(data, new SequentialRules().parameters()), now(START, 1), 2))
                .containsExactly(0);
        assertThat(best(learn(data, new SequentialRules().parameters().with("behind", 0)), now(START, 1), 2))
                .isEmpty();
    }

    @Test
    @DisplayName("Only so many rules per item are kept, the best")
    void keepsTheBest() {
        Visits visits = new Visits();
        for (int item = 1; item < 100; item++) {
            visits.add(item < 98 ? 1 : 3, 0, item);
        }
        RulesModel model = learn(visits.data(100), chain().with("keep", 2));
        assertThat(best(model, now(START, 0), 10)).containsExactlyInAnyOrder(98, 99);
    }

    @Test
    @DisplayName("It says which item of the visit spoke for a result")
    void saysWhy() {
        RulesModel model = learn(new Visits().add(5, 0, 1).add(5, 2, 3).data(4), new SequentialRules().parameters());
        assertThat(model.because(now(START, 0, 2), 1)).isZero();
        assertThat(model.because(now(START, 0, 2), 3)).isEqualTo(1);
        assertThat(model.because(now(START, 1), 3)).isEqualTo(-1);
    }

    private static Parameters chain() {
        return new SequentialRules().parameters().with("steps", 1).with("behind", 0);
    }

    private static RulesModel learn(TrainingData data, Parameters parameters) {
        return new SequentialRules(parameters).learn(data, Training.plain(1));
    }
}
