package dev.trellis.candidate.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Described;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.contract.Checkerboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EaseTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new Ease();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(Ease.FORMAT, Ease.READER));
    }

    private static Ease plain(double lambda) {
        Ease ease = new Ease();
        return ease.with(ease.parameters()
                .with("lambda", lambda)
                .with("discount", 0)
                .with("half-life", 0)
                .with("per-step", 1)
                .with("neighbours", 1000));
    }

    /** Gauss-Jordan on the Gram matrix, and -P_ij / P_jj. */
    private static double[][] weightsByTheBook(TrainingData data, double lambda) {
        int n = data.items();
        boolean[][] has = new boolean[data.shoppers().groups()][n];
        for (int shopper = 0; shopper < has.length; shopper++) {
            for (int at = data.shoppers().from(shopper); at < data.shoppers().to(shopper); at++) {
                has[shopper][data.shoppers().item(at)] = true;
            }
        }
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (boolean[] row : has) {
                    a[i][j] += row[i] && row[j] ? 1 : 0;
                }
            }
            a[i][i] += lambda;
            a[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = a[k][k];
            for (int j = 0; j < 2 * n; j++) {
                a[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : a[i][k];
                for (int j = 0; factor != 0 && j < 2 * n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = i == j ? 0 : -a[i][n + j] / a[j][n + j];
            }
        }
        return weights;
    }

    @Test
    void theWeightsAreThoseOfTheClosedForm() {
        TrainingData data = randomData(8, 300, 150, 4000);
        double[][] expected = weightsByTheBook(data, 20);

        Learned model = plain(20).learn(data, Training.plain(1));

        for (int item = 0; item < data.items(); item += 11) {
            float[] scores = scores(model, Query.ofItems(item));
            for (int other = 0; other < data.items(); other++) {
                assertThat((double) scores[other]).isCloseTo(expected[item][other], within(1e-5));
            }
        }
    }

    @Test
    void regressionOnAllItemsAsNeighboursGivesTheSameWeights() {
        TrainingData data = randomData(9, 200, 30, 8000);
        Learned exact = plain(20).learn(data, Training.plain(1));
        Learned local = new LocalEase(new LocalEase()
                        .parameters()
                        .with("lambda", 20)
                        .with("discount", 0)
                        .with("half-life", 0)
                        .with("per-step", 1)
                        .with("neighbours", 30))
                .learn(data, Training.plain(1));

        float[] expected = scores(exact, Query.ofItems(3, 17, 29));
        float[] scores = scores(local, Query.ofItems(3, 17, 29));

        for (int item = 0; item < data.items(); item++) {
            assertThat(scores[item]).isCloseTo(expected[item], within(1e-4f));
        }
    }

    @Test
    void itRegressesOnNeighboursWhereTheMatrixDoesNotFitAndSaysSo() {
        List<String> told = new ArrayList<>();
        Training small = new Training(1, Cores.all(), 400_000, (what, done, of) -> told.add(what), () -> false);

        Learned model = new Ease().learn(Checkerboard.data(), small);

        assertThat(description(model)).contains("nearest").contains("the matrix of 50 items takes");
        assertThat(told).contains(description(model));
        assertThat(best(model, Checkerboard.data(), 7, 1)).containsExactly(7);
    }

    @Test
    void itRegressesOnNeighboursWhereTooManyItemsOccur() {
        Ease ease = new Ease();

        Learned model =
                ease.with(ease.parameters().with("exact-up-to", 49)).learn(Checkerboard.data(), Training.plain(1));

        assertThat(description(model)).contains("50 items occur, more than the 49");
        assertThat(description(new Ease().learn(Checkerboard.data(), Training.plain(1))))
                .startsWith("exact");
    }

    @Test
    void withoutTheMemoryForNeighboursItSaysHowMuchIsNeeded() {
        Training tiny = new Training(1, Cores.all(), 1000, (what, done, of) -> {}, () -> false);

        assertThatThrownBy(() -> new Ease().learn(Checkerboard.data(), tiny))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("more memory or fewer neighbours");
    }

    @Test
    void itSaysWhichItemOfTheHistorySpeaksMostForAResult() {
        Traceable model = (Traceable) new Ease().learn(Checkerboard.data(), Training.plain(1));

        assertThat(model.because(Query.ofItems(1, 3, 4), 8)).isEqualTo(2);
        assertThat(model.because(Query.ofItems(), 8)).isEqualTo(-1);
        assertThat(model.because(Query.ofItems(999), 8)).isEqualTo(-1);
    }

    private static String description(Learned model) {
        return ((Described) model).description();
    }
}
