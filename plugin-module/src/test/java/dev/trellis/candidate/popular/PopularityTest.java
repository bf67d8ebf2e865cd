package dev.trellis.candidate.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import org.junit.jupiter.api.Test;

class PopularityTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return Popularity.popularity();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    @Test
    void aShopperCountsOnceHoweverOften() {
        HistoriesBuilder events = new HistoriesBuilder();
        for (int again = 0; again < 10; again++) {
            events.add(0, 0, 1, again, EventKind.VIEW);
        }
        events.add(1, 1, 1, 0, EventKind.VIEW).add(2, 1, 1, 0, EventKind.VIEW);
        assertThat(scores(learn(data(events)), Query.ofItems())).containsExactly(1, 2);
    }

    @Test
    void mostPurchasedKnowsPurchasesOnly() {
        HistoriesBuilder events = new HistoriesBuilder();
        events.add(0, 0, 1, 0, EventKind.VIEW).add(1, 0, 1, 0, EventKind.VIEW);
        events.add(0, 1, 3, 0, EventKind.PURCHASE).add(1, 1, -1, 0, EventKind.PURCHASE);
        RankedItems model = (RankedItems) Popularity.mostPurchased().learn(data(events), Training.plain(1));
        assertThat(model.ranked()).isOne();
        assertThat(model.item(0)).isOne();
        assertThat(model.scoreOf(1)).isOne();
    }

    @Test
    void byInterestAPurchaseCountsForMoreThanAView() {
        HistoriesBuilder events = new HistoriesBuilder();
        events.add(0, 0, 1, 0, EventKind.VIEW).add(1, 0, 1, 0, EventKind.VIEW);
        events.add(2, 1, 1, 0, EventKind.VIEW).add(2, 1, 1, 5, EventKind.PURCHASE);
        Algorithm byInterest = algorithm().with(algorithm().parameters().with("interest", 1));
        assertThat(scores(byInterest.learn(data(events), Training.plain(1)), Query.ofItems()))
                .containsExactly(2, 3);
    }

    private static TrainingData data(HistoriesBuilder events) {
        Histories histories = events.build();
        return new TrainingData(histories, histories, ItemContent.NONE);
    }
}
