package dev.trellis.candidate.linear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalEaseTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new LocalEase();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(Ease.FORMAT, Ease.READER));
    }

    @Test
    void withLittleMemoryItRemembersFewerPairsAndStillLearns() {
        TrainingData data = randomData(10, 500, 400, 8000);
        LocalEase few = new LocalEase();
        few = few.with(few.parameters().with("neighbours", 10));
        Training small = new Training(1, Cores.all(), 170_000, (what, done, of) -> {}, () -> false);

        Learned model = few.learn(data, small);

        for (int shopper = 0; shopper < 500; shopper += 50) {
            assertThat(best(model, data, shopper, 5)).hasSize(5);
        }
    }
}
