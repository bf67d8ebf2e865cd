package dev.trellis.candidate.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Training;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {

    private static Tiles random(int size) {
        Random random = new Random(size);
        Tiles matrix = new Tiles(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix.add(i, j, random.nextDouble() - 0.5);
            }
            matrix.add(i, i, size);
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 127, 128, 129, 256, 300})
    void aMatrixTimesItsInverseIsTheIdentity(int size) {
        Tiles inverse = random(size);
        SymmetricInverse.invert(inverse, 1e-6, Training.plain(1));
        Tiles matrix = random(size);
        for (int i = 0; i < size; i += 7) {
            for (int j = 0; j < size; j += 5) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += at(matrix, i, k) * at(inverse, k, j);
                }
                assertThat(sum).as("%d, %d", i, j).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400})
    void theInverseIsTheSameToTheLastBitOnAnyNumberOfCores(int size) {
        Tiles one = random(size);
        SymmetricInverse.invert(one, 1e-6, onCores(1));
        Tiles three = random(size);
        SymmetricInverse.invert(three, 1e-6, onCores(3));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(one.get(i, j)).isEqualTo(three.get(i, j));
            }
        }
    }

    private static Training onCores(int count) {
        return new Training(1, new Cores(count), 1L << 30, (what, done, of) -> {}, () -> false);
    }

    private static double at(Tiles symmetric, int i, int j) {
        return symmetric.get(Math.max(i, j), Math.min(i, j));
    }
}
