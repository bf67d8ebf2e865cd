package dev.trellis.score.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Contribution;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.neighbour.ItemKnn;
import dev.trellis.candidate.popular.Popularity;
import dev.trellis.candidate.session.SequentialRules;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HybridTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new Hybrid(List.of(new ItemKnn(), Popularity.popularity(), new SequentialRules()));
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Test
    @DisplayName("What the members say adds up to the score, and the model tells how it came to its weights")
    void explainsItself() {
        TrainingData data = randomData(8, 200, 40, 4000);
        HybridModel model = (HybridModel) algorithm().learn(data, Training.plain(1));
        Query query = Query.of(data.shoppers(), 3, 3);
        float[] scores = scores(model, query);
        for (int item = 0; item < model.items(); item++) {
            double sum = model.contributions(query, item).stream()
                    .mapToDouble(Contribution::share)
                    .sum();
            assertThat(sum).isCloseTo(scores[item], within(1e-4));
        }
        assertThat(model.contributions(query, 99)).isEmpty();
        assertThat(model.description()).contains("NDCG@10");
    }

    @Test
    @DisplayName("A member that is too large is left out, and said so; without any member there is no hybrid")
    void leavesOutWhatIsTooLarge() {
        TrainingData data = randomData(9, 100, 20, 1500);
        Hybrid hybrid = new Hybrid(List.of(new Giant(), Popularity.popularity()));
        HybridModel model = hybrid.learn(data, Training.plain(1));
        assertThat(model.description()).contains("giant is left out: it needs a bigger shop");
        assertThatThrownBy(() -> new Hybrid(List.of(new Giant())).learn(data, Training.plain(1)))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("a bigger shop");
    }

    @Test
    @DisplayName("What an interrupted training has learned is not learned again")
    void usesCheckpoints() {
        TrainingData data = randomData(10, 100, 20, 1500);
        Map<String, Learned> kept = new HashMap<>();
        List<String> learned = new ArrayList<>();
        Training training = new Training(1, Cores.all(), 1 << 30, (what, done, of) -> {}, () -> false, (step, work) -> {
            if (!kept.containsKey(step)) {
                learned.add(step);
                kept.put(step, work.get());
            }
            return kept.get(step);
        });
        algorithm().learn(data, training);
        int first = learned.size();
        algorithm().learn(data, training);
        assertThat(learned).hasSize(first).doesNotHaveDuplicates();
        assertThat(first).isBetween(4, 6);
    }

    private record Giant() implements Algorithm {

        @Override
        public String name() {
            return "giant";
        }

        @Override
        public Parameters parameters() {
            return Parameters.of();
        }

        @Override
        public Algorithm with(Parameters parameters) {
            return this;
        }

        @Override
        public Learned learn(TrainingData data, Training training) {
            throw new TooLargeException("it needs a bigger shop");
        }
    }
}
