package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.SparseMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourLearnerTest {

    @Test
    void theSimilarityIsTheShrunkCosineOfThePaper() {
        SparseMatrix visits = new SparseMatrix(
                3, new int[] {0, 2, 4, 6}, new int[] {0, 1, 0, 1, 1, 2}, new float[] {1, 2, 1, 1, 3, 1});

        ItemNeighbours learned = new NeighbourLearner(5, 10).learn(visits, 3);

        double cosine = (1 * 2 + 1 * 1) / (Math.sqrt(1 + 1) * Math.sqrt(4 + 1 + 9));
        assertThat(learned.similar().column()[learned.similar().from(0)]).isEqualTo(1);
        assertThat((double) learned.similar().value()[learned.similar().from(0)])
                .isCloseTo(cosine * 2 / (2 + 10.0), within(1e-6));
        assertThat(learned.similar().to(0) - learned.similar().from(0)).isEqualTo(1);
    }

    @Test
    void onACheckerboardEveryColourKnowsItselfOnly() {
        ItemNeighbours learned = new NeighbourLearner(50, 10).learn(checkerboard(1), 40);

        for (int product = 0; product < 40; product++) {
            assertThat(learned.similar().to(product) - learned.similar().from(product))
                    .isPositive();
            for (int at = learned.similar().from(product);
                    at < learned.similar().to(product);
                    at++) {
                assertThat(learned.similar().column()[at] % 2).isEqualTo(product % 2);
                assertThat(learned.similar().column()[at]).isNotEqualTo(product);
                assertThat(learned.similar().value()[at]).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void likenessIsMutualAndListsBeginWithTheBest() {
        ItemNeighbours learned = new NeighbourLearner(50, 10).learn(checkerboard(2), 40);

        for (int product = 0; product < 40; product++) {
            for (int at = learned.similar().from(product);
                    at < learned.similar().to(product);
                    at++) {
                assertThat(similarity(learned, learned.similar().column()[at], product))
                        .isCloseTo(learned.similar().value()[at], within(1e-6f));
                if (at > learned.similar().from(product)) {
                    assertThat(learned.similar().value()[at])
                            .isLessThanOrEqualTo(learned.similar().value()[at - 1]);
                }
            }
        }
    }

    @Test
    void noProductKeepsMoreNeighboursThanAsked() {
        ItemNeighbours learned = new NeighbourLearner(3, 10).learn(checkerboard(3), 40);
        ItemNeighbours all = new NeighbourLearner(50, 10).learn(checkerboard(3), 40);

        for (int product = 0; product < 40; product++) {
            assertThat(learned.similar().to(product) - learned.similar().from(product))
                    .isLessThanOrEqualTo(3);
            assertThat(learned.similar().column()[learned.similar().from(product)])
                    .isEqualTo(all.similar().column()[all.similar().from(product)]);
        }
    }

    private static float similarity(ItemNeighbours learned, int of, int with) {
        for (int at = learned.similar().from(of); at < learned.similar().to(of); at++) {
            if (learned.similar().column()[at] == with) {
                return learned.similar().value()[at];
            }
        }
        return 0;
    }

    private static SparseMatrix checkerboard(long seed) {
        Random random = new Random(seed);
        HistoriesBuilder visits = new HistoriesBuilder();
        for (int visit = 0; visit < 300; visit++) {
            for (int i = 0; i < 5; i++) {
                visits.add(visit, 2 * random.nextInt(20) + visit % 2, 1 + random.nextInt(2), 0, EventKind.VIEW);
            }
        }
        return visits.build(300, 40).matrix(Histories.Weighting.LAST);
    }
}
