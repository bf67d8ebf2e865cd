package dev.trellis.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.evaluation.data.Cases;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.metric.ListMetric;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TunerTest {

    private static final Goal GOAL = new Goal(ListMetric.NDCG, 10);

    @Test
    void findsTheBestOfTheChoicesOneParameterAfterTheOther() {
        Tuner tuner = tuner(1000);
        Parameters best = tuner.best(new Target(start()), Set.of()).parameters();
        assertThat(best.get("row")).isEqualTo(3);
        assertThat(best.get("column")).isEqualTo(2);
        assertThat(tuner.ended()).isTrue();
        assertThat(tuner.tried()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsFixedStaysAndWhatIsTooLargeIsNotChosen() {
        Parameters best = tuner(1000).best(new Target(start()), Set.of("row")).parameters();
        assertThat(best.get("row")).isZero();
        assertThat(best.get("column")).isEqualTo(2);
    }

    @Test
    void stopsAfterAsManyTrialsAsItMayMake() {
        Tuner tuner = tuner(3);
        tuner.best(new Target(start()), Set.of());
        assertThat(tuner.tried()).hasSize(3);
        assertThat(tuner.ended()).isFalse();
    }

    private static Parameters start() {
        return Parameters.of(Parameter.of("row", 0, "", 0, 1, 2, 3, 4), Parameter.of("column", 0, "", 0, 1, 2, 3));
    }

    private static Tuner tuner(int trials) {
        Histories histories =
                new HistoriesBuilder().add(0, 9, 1, 0, EventKind.VIEW).build();
        Cases cases = new Cases(
                histories,
                new int[] {0},
                new int[] {0},
                new int[] {1},
                new int[] {0, 1},
                new int[] {0},
                new float[1],
                new byte[0],
                true,
                true);
        TrainingData train = new TrainingData(histories, histories, ItemContent.NONE);
        Fold fold = new Fold(train, cases, new int[10], new int[1], new Fold.LeftOut(0, 0, 0));
        return new Tuner(fold, GOAL, 60, trials, Training.plain(1));
    }

    /** The nearer to row 3 and column 2, the higher the right answer, item 0, ranks; row 4 is too large. */
    private record Target(Parameters parameters) implements Algorithm {

        @Override
        public String name() {
            return "target";
        }

        @Override
        public Algorithm with(Parameters other) {
            return new Target(other);
        }

        @Override
        public Learned learn(TrainingData data, Training training) {
            if (parameters.get("row") == 4) {
                throw new TooLargeException("too large");
            }
            double away = Math.abs(parameters.get("row") - 3) + Math.abs(parameters.get("column") - 2);
            return new Away((int) away);
        }
    }

    private record Away(int places) implements Learned {

        @Override
        public String format() {
            return "away";
        }

        @Override
        public int items() {
            return 10;
        }

        @Override
        public void score(Query query, float[] scores) {
            for (int item = 0; item < 10; item++) {
                scores[item] = item == 0 ? 95 - 10 * places : 100 - 10 * item;
            }
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void write(ModelOutput out) {}
    }
}
