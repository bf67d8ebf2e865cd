package dev.trellis.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void itIsSortedAsAPlainSortByScoreAndNumberWould() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Candidates scored = new Candidates();
            int count = random.nextInt(300);
            for (int i = 0; i < count; i++) {
                scored.add(random.nextInt(10_000), score(random), Reason.Kind.TRENDING, -1);
            }
            List<Integer> plain = IntStream.range(0, scored.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer row) -> -scored.score(row))
                            .thenComparing(scored::product))
                    .map(scored::product)
                    .toList();

            assertThat(products(Ranking.of(scored))).isEqualTo(plain);
        }
    }

    /** Many equal ones, and many that only a double tells apart. */
    private static double score(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(3);
            case 1 -> 1 + random.nextInt(50) * 1e-12;
            case 2 -> random.nextDouble() * 1e-300;
            default -> random.nextDouble() * 1e60;
        };
    }

    @Test
    void scalingTwiceUnderOneNameIsScalingOnce() {
        Ranking ranking = ranking(1, 2, 3);

        ranking.scale("boost", product -> product == 3 ? 2 : 1);
        ranking.scale("boost", product -> product == 3 ? 2 : 1);

        assertThat(products(ranking)).containsExactly(3, 1, 2);
        assertThat(ranking.score(0)).isEqualTo(2 * 8.0);
    }

    @Test
    void aProductThatWasTakenOutCanComeBackBehindTheOthers() {
        Ranking ranking = ranking(1, 2, 3);
        ranking.keep(product -> product != 1);

        ranking.append(1, 0.5, Reason.Kind.CHOSEN_BY_SHOP);
        ranking.append(77, 0.25, Reason.Kind.CHOSEN_BY_SHOP);
        ranking.move(3, 0);

        assertThat(products(ranking)).containsExactly(77, 2, 3, 1);
        assertThat(ranking.source(0)).isEqualTo(-1);
        assertThat(ranking.kind(3)).isEqualTo(Reason.Kind.CHOSEN_BY_SHOP);
    }

    @Test
    void chosenPlacesLeadAndTheOthersKeepTheirOrder() {
        Ranking ranking = ranking(1, 2, 3, 4);

        ranking.lead(new int[] {2, 0});

        assertThat(products(ranking)).containsExactly(3, 1, 2, 4);
    }

    private static Ranking ranking(int... products) {
        Candidates scored = new Candidates();
        for (int i = 0; i < products.length; i++) {
            scored.add(products[i], 10.0 - i, Reason.Kind.TRENDING, -1);
        }
        return Ranking.of(scored);
    }

    private static List<Integer> products(Ranking ranking) {
        return IntStream.range(0, ranking.size()).map(ranking::product).boxed().toList();
    }
}
