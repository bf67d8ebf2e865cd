package dev.trellis.evaluation.metric;

import static dev.trellis.evaluation.metric.AccuracyTest.cases;
import static dev.trellis.evaluation.metric.AccuracyTest.lists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What lists are worth besides being right, and how sure it is. */
class FiguresTest {

    @Test
    void coverageIsTheShareOfItemsShownAndGiniHowUnevenly() {
        assertThat(Exposure.figures(new int[] {5, 5, 5, 5})).containsExactly(1, 0);
        double[] one = Exposure.figures(new int[] {0, 0, 20, 0});
        assertThat(one[0]).isEqualTo(0.25);
        assertThat(one[1]).isCloseTo(0.75, within(1e-12));
        // (-3 * 1 - 1 * 1 + 1 * 2 + 3 * 4) / (4 * 8)
        assertThat(Exposure.figures(new int[] {2, 1, 4, 1})[1]).isCloseTo(10 / 32.0, within(1e-12));
    }

    @Test
    void aSampleNeverNarrowsTheFigureAway() {
        Exposure exposure = new Exposure(2, 10, 3, Cores.all());
        List<Estimate> figures = exposure.of(
                lists(2, new int[] {0, 1}, new int[] {2, 1}, new int[] {7, 8}),
                cases(new int[] {3}, new int[] {3}, new int[] {}));
        assertThat(figures.get(0).value()).isEqualTo(0.3);
        assertThat(figures).allSatisfy(one -> assertThat(one.value()).isBetween(one.low(), one.high()));
    }

    @Test
    void noveltyIsTheSurpriseInBits() {
        // Item 0 has all four shoppers, item 1 two of them, item 2 one.
        Novelty novelty = new Novelty(train(new int[] {0, 1}, new int[] {0, 1, 1}, new int[] {0, 2}, new int[] {0}), 2);
        assertThat(novelty.of(lists(2, new int[] {0, 1}), cases(new int[] {0}), 0))
                .isEqualTo(0.5);
        assertThat(novelty.of(lists(2, new int[] {2, 1}), cases(new int[] {0}), 0))
                .isEqualTo(1.5);
        assertThat(novelty.of(lists(2, new int[] {}), cases(new int[] {0}), 0)).isNaN();
    }

    @Test
    void diversityIsLowWhereItemsHaveTheSameShoppersOrTheSameContent() {
        Histories histories = train(new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {3});
        TrainingData bought = new TrainingData(histories, histories, ItemContent.NONE);
        assertThat(diversity(bought, 0, 1)).isCloseTo(0, within(1e-12));
        assertThat(diversity(bought, 0, 2)).isCloseTo(1 - 1 / Math.sqrt(2), within(1e-12));
        assertThat(diversity(bought, 0, 3)).isEqualTo(1);
        ItemContent content = new ItemContent(
                List.of("Red shoe", "red boots", "blue hat", ""),
                List.of(List.of("brand=Fjell"), List.of("brand=Fjell"), List.of(), List.of()),
                new long[4]);
        TrainingData described = new TrainingData(histories, histories, content);
        assertThat(diversity(described, 0, 1)).isCloseTo(1 - 2 / 3.0, within(1e-12));
        assertThat(diversity(described, 0, 3)).isEqualTo(1);
    }

    private static double diversity(TrainingData train, int one, int other) {
        return new Diversity(train, 1, 2).of(lists(2, new int[] {one, other}), cases(new int[] {0}), 0);
    }

    @Test
    void theIntervalIsThatOfTheNormalDistributionForManyUsers() {
        Random random = new Random(2);
        double[] values = random.doubles(2000).toArray();
        int[] ones = new int[values.length];
        Arrays.fill(ones, 1);
        Sums sums = new Sums(List.of("x"), values, ones);
        Estimate estimate = new Bootstrap(1, Cores.all()).means(sums).get(0);
        double half = 1.96 * Math.sqrt(1 / 12.0 / values.length);
        assertThat(estimate.value()).isCloseTo(sums.mean(0), within(1e-12));
        assertThat(estimate.value() - estimate.low()).isCloseTo(half, within(0.1 * half));
        assertThat(estimate.high() - estimate.value()).isCloseTo(half, within(0.1 * half));
        assertThat(new Bootstrap(1, new Cores(1)).means(sums)).containsExactly(estimate);
    }

    @Test
    void groupsWithoutACaseChangeNothing() {
        Sums with = new Sums(List.of("x"), new double[] {1, 0, 2, 0, 5}, new int[] {1, 0, 2, 0, 3});
        Sums without = new Sums(List.of("x"), new double[] {1, 2, 5}, new int[] {1, 2, 3});
        Bootstrap bootstrap = new Bootstrap(4, Cores.all());
        assertThat(bootstrap.means(with)).isEqualTo(bootstrap.means(without));
        assertThat(bootstrap.means(new Sums(List.of("x"), new double[3], new int[3])))
                .isEmpty();
    }

    private static Histories train(int[]... shoppers) {
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int shopper = 0; shopper < shoppers.length; shopper++) {
            for (int item : shoppers[shopper]) {
                builder.add(shopper, item, 1, 1000, EventKind.VIEW);
            }
        }
        return builder.build();
    }
}
