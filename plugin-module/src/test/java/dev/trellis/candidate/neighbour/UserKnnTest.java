package dev.trellis.candidate.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.contract.Checkerboard;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserKnnTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new UserKnn();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(UserKnn.FORMAT, UserKnn.READER));
    }

    @Test
    void whoCameAfterTheTrainingIsAnsweredFromTheHistory() {
        Learned model = new UserKnn().learn(Checkerboard.data(), Training.plain(1));

        float[] scores = scores(model, Query.ofItems(2, 4, 6));

        assertThat(scores[8]).isPositive();
        assertThat(scores[9]).isZero();
    }

    @Test
    void oneIsNoNeighbourOfOneself() {
        HistoriesBuilder histories = new HistoriesBuilder()
                .add(0, 0, 1, 1, EventKind.PURCHASE)
                .add(0, 1, 1, 1, EventKind.PURCHASE)
                .add(1, 0, 1, 1, EventKind.PURCHASE)
                .add(1, 2, 1, 1, EventKind.PURCHASE);
        TrainingData data = new TrainingData(histories.build(), histories.build(), ItemContent.NONE);
        Learned model = new UserKnn().learn(data, Training.plain(1));

        float[] scores = scores(model, Query.of(data.shoppers(), 0, 0));

        assertThat(scores[1]).isZero();
        assertThat(scores[2]).isPositive();
    }

    @Test
    void whereNotAllShoppersAreRememberedTheLatestAre() {
        HistoriesBuilder histories = new HistoriesBuilder();
        for (int shopper = 0; shopper < 10; shopper++) {
            histories.add(shopper, 0, 1, 1000 - 86_400L * shopper, EventKind.PURCHASE);
            histories.add(shopper, 1 + shopper, 1, 1000 - 86_400L * shopper, EventKind.PURCHASE);
        }
        TrainingData data = new TrainingData(histories.build(), histories.build(), ItemContent.NONE);
        Learned model = new UserKnn(new UserKnn().parameters().with("shoppers", 3)).learn(data, Training.plain(1));

        float[] scores = scores(model, Query.ofItems(0));

        assertThat(scores[3]).isPositive();
        assertThat(scores[4]).isZero();
        assertThat(scores[1]).isGreaterThan(scores[2]).isGreaterThan(scores[3]);
    }
}
