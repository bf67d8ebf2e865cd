package dev.trellis.score.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Cores;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeightLearnerTest {

    private static final int CASES = 2000;
    private static final int CANDIDATES = 30;

    @Test
    @DisplayName("Two members that err differently are blended, and one that only guesses gets nothing")
    void blendsWhatHelps() {
        WeightLearner learner = learner((random, hit, bucket) -> new float[] {
            (hit ? 1 : 0) + (float) random.nextGaussian(),
            (hit ? 1 : 0) + (float) random.nextGaussian(),
            (float) random.nextGaussian()
        });
        float[] weights = learner.learn().usual();
        assertThat(weights[1] / weights[0]).isBetween(0.5f, 2f);
        assertThat(weights[2]).isLessThan(0.15f);
        assertThat(learner.story()).contains("blend").contains("Weights: ");
    }

    @Test
    @DisplayName("A member that knows everything is used alone or all but alone")
    void leavesTheBestAlone() {
        float[] weights = learner((random, hit, bucket) ->
                        new float[] {(float) random.nextGaussian(), hit ? 9 : 0, (float) random.nextGaussian()})
                .learn()
                .usual();
        assertThat(weights).containsExactly(0, 1, 0);
    }

    @Test
    @DisplayName("Where another member is right for short histories, these get weights of their own")
    void learnsPerSituation() {
        WeightLearner learner = learner((random, hit, bucket) -> {
            float good = (hit ? 2 : 0) + (float) random.nextGaussian();
            float bad = (float) random.nextGaussian();
            return bucket.equals("short") ? new float[] {good, bad, bad} : new float[] {bad, good, bad};
        });
        Blend blend = learner.learn();
        assertThat(blend.special().get("short")[0])
                .isGreaterThan(3 * blend.special().get("short")[1]);
        assertThat(learner.story()).contains("For short:");
    }

    @Test
    @DisplayName("With a handful of cases nothing is learned, and said so")
    void needsCases() {
        Cases few =
                new Cases(new int[] {0, 1}, new float[][] {{1}}, new boolean[] {true}, new int[] {1}, new String[][] {
                    {"", "short", "night"}
                });
        WeightLearner learner = new WeightLearner(few, List.of("only"), 10, new Cores(1));
        assertThat(learner.learn().usual()).containsExactly(1);
        assertThat(learner.story()).contains("Too few cases (1)");
    }

    @Test
    @DisplayName("NDCG agrees with its definition")
    void ndcgIsNdcg() {
        float[] value = {3, 2, 1};
        boolean[] hit = {false, true, true};
        Cases one =
                new Cases(new int[] {0, 3}, new float[][] {value}, hit, new int[] {3}, new String[][] {{"", "", ""}});
        double gain = 1 / log2(3) + 1 / log2(4);
        double ideal = 1 + 1 / log2(3) + 1 / log2(4);
        assertThat(one.ndcg(new boolean[] {true}, value, value, 0, Cases.discounts(3)))
                .isCloseTo(gain / ideal, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(one.ndcg(new boolean[] {true}, value, value, 0, Cases.discounts(1)))
                .isZero();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    private static WeightLearner learner(Opinion opinion) {
        Random random = new Random(3);
        int[] start = new int[CASES + 1];
        float[][] value = new float[3][CASES * CANDIDATES];
        boolean[] hit = new boolean[CASES * CANDIDATES];
        int[] answers = new int[CASES];
        String[][] buckets = new String[CASES][];
        Arrays.fill(answers, 1);
        for (int at = 0; at < CASES; at++) {
            start[at + 1] = start[at] + CANDIDATES;
            buckets[at] = new String[] {"", random.nextInt(2) == 0 ? "short" : "long", "noon"};
            hit[start[at] + random.nextInt(CANDIDATES)] = true;
            for (int c = start[at]; c < start[at + 1]; c++) {
                float[] opinions = opinion.of(random, hit[c], buckets[at][1]);
                for (int member = 0; member < 3; member++) {
                    value[member][c] = opinions[member];
                }
            }
        }
        Cases cases = new Cases(start, value, hit, answers, buckets);
        return new WeightLearner(cases, List.of("first", "second", "third"), 10, Cores.all());
    }

    private interface Opinion {
        float[] of(Random random, boolean hit, String bucket);
    }
}
