package dev.trellis.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Histories;
import dev.trellis.evaluation.data.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final Accuracy ALL = new Accuracy(List.of(ListMetric.values()), 3, 5);

    @Test
    void agreesWithAnExampleWorkedOutByHand() {
        // Right answers are 1, 4 and 9; the list has 4 at rank 2 and 9 at rank 5.
        Sums sums = ALL.of(lists(5, new int[] {7, 4, 0, 2, 9}), cases(new int[] {1, 4, 9}));
        assertThat(sums.mean("HR@3")).isEqualTo(1);
        assertThat(sums.mean("Precision@3")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(sums.mean("Recall@3")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(sums.mean("Recall@5")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(sums.mean("MRR@5")).isEqualTo(0.5);
        assertThat(sums.mean("MAP@5")).isCloseTo((1 / 2.0 + 2 / 5.0) / 3, within(1e-12));
        // 1 / log2(3) = 0.63093, 1 / log2(6) = 0.38685, ideal 1 + 0.63093 + 0.5
        assertThat(sums.mean("NDCG@5")).isCloseTo((0.63093 + 0.38685) / 2.13093, within(1e-5));
        assertThat(sums.mean("NDCG@3")).isCloseTo(0.63093 / 2.13093, within(1e-5));
    }

    @Test
    void recallAsksForNoMoreThanFitsIn() {
        Sums sums = ALL.of(lists(5, new int[] {0, 1, 2, 8, 9}), cases(new int[] {0, 1, 2, 3, 4, 5, 6}));
        assertThat(sums.mean("Recall@3")).isEqualTo(1);
        assertThat(sums.mean("NDCG@3")).isCloseTo(1, within(1e-12));
    }

    @Test
    void casesWithoutAnAnswerDoNotCount() {
        Sums sums = ALL.of(lists(5, new int[] {1}, new int[] {1}), cases(new int[] {1}, new int[] {}));
        assertThat(sums.mean("HR@3")).isEqualTo(1);
        assertThat(sums.cases()).containsExactly(1, 0);
    }

    @Test
    void agreesWithTheDefinitionsOnRandomLists() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int[] list = some(random, random.nextInt(6));
            int[] answers = some(random, 1 + random.nextInt(8));
            Sums sums = ALL.of(lists(5, list), cases(answers));
            for (int k : new int[] {3, 5}) {
                Set<Integer> right = new HashSet<>(boxed(answers));
                List<Integer> top = boxed(list).subList(0, Math.min(k, list.length));
                List<Integer> found = top.stream().filter(right::contains).toList();
                double gain = found.stream()
                        .mapToDouble(item -> discount(top.indexOf(item) + 1))
                        .sum();
                double ideal = 0;
                for (int rank = 1; rank <= Math.min(k, answers.length); rank++) {
                    ideal += discount(rank);
                }
                assertThat(sums.mean("NDCG@" + k)).isCloseTo(gain / ideal, within(1e-12));
                assertThat(sums.mean("HR@" + k)).isEqualTo(found.isEmpty() ? 0 : 1);
                assertThat(sums.mean("Precision@" + k)).isCloseTo(found.size() / (double) k, within(1e-12));
                assertThat(sums.mean("Recall@" + k))
                        .isCloseTo(found.size() / (double) Math.min(k, answers.length), within(1e-12));
                assertThat(sums.mean("MRR@" + k))
                        .isCloseTo(found.isEmpty() ? 0 : 1.0 / (1 + top.indexOf(found.get(0))), within(1e-12));
            }
        }
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    private static List<Integer> boxed(int[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    private static int[] some(Random random, int count) {
        List<Integer> all = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        Collections.shuffle(all, random);
        return all.stream().limit(count).mapToInt(Integer::intValue).toArray();
    }

    static Lists lists(int k, int[]... lists) {
        Lists all = Lists.empty(lists.length, k);
        for (int at = 0; at < lists.length; at++) {
            all.length()[at] = lists[at].length;
            System.arraycopy(lists[at], 0, all.item(), at * k, lists[at].length);
        }
        return all;
    }

    /** One case per user. */
    static Cases cases(int[]... answers) {
        int[] group = new int[answers.length];
        int[] from = new int[answers.length + 1];
        for (int at = 0; at < answers.length; at++) {
            group[at] = at;
            from[at + 1] = from[at] + answers[at].length;
        }
        int[] nobody = new int[answers.length];
        Arrays.fill(nobody, -1);
        int[] all = Arrays.stream(answers).flatMapToInt(Arrays::stream).toArray();
        return new Cases(
                Histories.none(10),
                group,
                nobody,
                new int[answers.length],
                from,
                all,
                new float[all.length],
                new byte[0],
                true,
                true);
    }
}
