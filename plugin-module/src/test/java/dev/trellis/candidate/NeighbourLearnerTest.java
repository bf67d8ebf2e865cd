package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourLearnerTest {

    @Test
    void theSimilarityIsTheShrunkCosineOfThePaper() {
        BasketCollector<String> visits = new BasketCollector<>(10);
        visits.add("anna", 0, 1);
        visits.add("anna", 1, 2);
        visits.add("ben", 0, 1);
        visits.add("ben", 1, 1);
        visits.add("cleo", 1, 3);
        visits.add("cleo", 2, 1);

        ItemNeighbours learned = new NeighbourLearner(5, 10).learn(visits.baskets(), 3);

        double cosine = (1 * 2 + 1 * 1) / (Math.sqrt(1 + 1) * Math.sqrt(4 + 1 + 9));
        assertThat(learned.neighbour()[learned.from(0)]).isEqualTo(1);
        assertThat((double) learned.similarity()[learned.from(0)]).isCloseTo(cosine * 2 / (2 + 10.0), within(1e-6));
        assertThat(learned.to(0) - learned.from(0)).isEqualTo(1);
    }

    @Test
    void onACheckerboardEveryColourKnowsItselfOnly() {
        ItemNeighbours learned = new NeighbourLearner(50, 10).learn(checkerboard(1), 40);

        for (int product = 0; product < 40; product++) {
            assertThat(learned.to(product) - learned.from(product)).isPositive();
            for (int at = learned.from(product); at < learned.to(product); at++) {
                assertThat(learned.neighbour()[at] % 2).isEqualTo(product % 2);
                assertThat(learned.neighbour()[at]).isNotEqualTo(product);
                assertThat(learned.similarity()[at]).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void likenessIsMutualAndListsBeginWithTheBest() {
        ItemNeighbours learned = new NeighbourLearner(50, 10).learn(checkerboard(2), 40);

        for (int product = 0; product < 40; product++) {
            for (int at = learned.from(product); at < learned.to(product); at++) {
                assertThat(similarity(learned, learned.neighbour()[at], product))
                        .isCloseTo(learned.similarity()[at], within(1e-6f));
                if (at > learned.from(product)) {
                    assertThat(learned.similarity()[at]).isLessThanOrEqualTo(learned.similarity()[at - 1]);
                }
            }
        }
    }

    @Test
    void noProductKeepsMoreNeighboursThanAsked() {
        ItemNeighbours learned = new NeighbourLearner(3, 10).learn(checkerboard(3), 40);
        ItemNeighbours all = new NeighbourLearner(50, 10).learn(checkerboard(3), 40);

        for (int product = 0; product < 40; product++) {
            assertThat(learned.to(product) - learned.from(product)).isLessThanOrEqualTo(3);
            assertThat(learned.neighbour()[learned.from(product)]).isEqualTo(all.neighbour()[all.from(product)]);
        }
    }

    @Test
    void aRobotThatOpensEverythingIsCutToItsLastProducts() {
        BasketCollector<String> visits = new BasketCollector<>(100);
        for (int product = 0; product < 100_000; product++) {
            visits.add("robot", product, 1);
        }

        Baskets baskets = visits.baskets();

        assertThat(baskets.product()).hasSize(100);
        assertThat(Arrays.stream(baskets.product()).min()).hasValue(99_900);
    }

    private static float similarity(ItemNeighbours learned, int of, int with) {
        for (int at = learned.from(of); at < learned.to(of); at++) {
            if (learned.neighbour()[at] == with) {
                return learned.similarity()[at];
            }
        }
        return 0;
    }

    private static Baskets checkerboard(long seed) {
        Random random = new Random(seed);
        BasketCollector<Integer> visits = new BasketCollector<>(100);
        for (int visit = 0; visit < 300; visit++) {
            for (int i = 0; i < 5; i++) {
                visits.add(visit, 2 * random.nextInt(20) + visit % 2, 1 + random.nextInt(2));
            }
        }
        return visits.baskets();
    }
}
