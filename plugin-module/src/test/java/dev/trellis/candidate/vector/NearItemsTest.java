package dev.trellis.candidate.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NearItemsTest {

    private static final int DIMENSIONS = 16;

    @Test
    void nearlyAllOfTheBestTwentyAreFoundByLookingForAHundred() {
        float[] rows = vectors(3_000, 1);
        NearItems near = NearItems.of(rows, DIMENSIONS, Training.plain(1));
        float[] queries = vectors(200, 2);
        int found = 0;
        for (int q = 0; q < 200; q++) {
            float[] query = Arrays.copyOfRange(queries, q * DIMENSIONS, (q + 1) * DIMENSIONS);
            int[] best = Arrays.copyOf(found(near, query, 100).items(), 20);
            found += (int) Arrays.stream(best)
                    .filter(item -> Arrays.stream(scanned(rows, query)).anyMatch(right -> right == item))
                    .count();
        }
        assertThat(found / (20.0 * 200)).isGreaterThan(0.97);
    }

    @Test
    void whatIsFoundComesWithItsProduct() {
        float[] rows = vectors(500, 3);
        float[] query = vectors(1, 4);
        TopItems best = found(NearItems.of(rows, DIMENSIONS, Training.plain(1)), query, 10);
        for (int place = 0; place < 10; place++) {
            assertThat(best.score(place)).isEqualTo(Walk.product(query, rows, best.item(place) * DIMENSIONS));
        }
    }

    @Test
    void noVectorsOneVectorAndVectorsAllAlikeAreSearched() {
        float[] query = new float[DIMENSIONS];
        Arrays.fill(query, 1);
        for (int size : new int[] {0, 1, 2, 300}) {
            float[] rows = new float[size * DIMENSIONS];
            Arrays.fill(rows, 0.5f);
            TopItems best = found(NearItems.of(rows, DIMENSIONS, Training.plain(1)), query, 10);
            assertThat(best.size()).isEqualTo(Math.min(10, size));
        }
    }

    @Test
    void buildingCanBeStopped() {
        Training stopped = new Training(1, new Cores(1), 1 << 30, (what, done, of) -> {}, () -> true);
        assertThatThrownBy(() -> NearItems.of(vectors(300, 5), DIMENSIONS, stopped))
                .isInstanceOf(CancellationException.class);
    }

    private static TopItems found(NearItems near, float[] query, int many) {
        TopItems best = new TopItems(many);
        near.find(query, best);
        best.sort();
        return best;
    }

    private static int[] scanned(float[] rows, float[] query) {
        TopItems best = new TopItems(20);
        for (int i = 0; i < rows.length / DIMENSIONS; i++) {
            best.offer(i, Walk.product(query, rows, i * DIMENSIONS));
        }
        return best.items();
    }

    /** Around a few tastes, some far longer than others, as learned ones are. */
    private static float[] vectors(int count, long seed) {
        Random tastes = new Random(7);
        float[] taste = new float[20 * DIMENSIONS];
        for (int i = 0; i < taste.length; i++) {
            taste[i] = (float) tastes.nextGaussian();
        }
        Random random = new Random(seed);
        float[] rows = new float[count * DIMENSIONS];
        for (int i = 0; i < count; i++) {
            int own = random.nextInt(20);
            double length = Math.exp(0.5 * random.nextGaussian());
            for (int k = 0; k < DIMENSIONS; k++) {
                rows[i * DIMENSIONS + k] =
                        (float) (length * (taste[own * DIMENSIONS + k] + 0.7 * random.nextGaussian()));
            }
        }
        return rows;
    }
}
