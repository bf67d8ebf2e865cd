package dev.trellis.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ColdStartTest extends AlgorithmContract {

    /** Even items are for the kitchen, odd ones for the garden; the last four are new. */
    private static final int ITEMS = 44;

    @Override
    protected Algorithm algorithm() {
        Algorithm algorithm = new ColdStart();
        return algorithm.with(algorithm.parameters().with("dims", 8));
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    private Learned model(ItemContent content) {
        SplittableRandom random = new SplittableRandom(8);
        HistoriesBuilder events = new HistoriesBuilder();
        for (int shopper = 0; shopper < 200; shopper++) {
            for (int i = 0; i < 12; i++) {
                int item = 2 * random.nextInt((ITEMS - 4) / 2) + shopper % 2;
                events.add(shopper, item, 1, 1000 + i, EventKind.VIEW);
            }
        }
        Histories histories = events.build(200, ITEMS);
        return learn(new TrainingData(histories, histories, content));
    }

    private static ItemContent described() {
        List<String> text = new ArrayList<>();
        List<List<String>> attributes = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            text.add(item % 2 == 0 ? "Steel pan no. " + item : "Iron spade no. " + item);
            attributes.add(List.of(item % 2 == 0 ? "category=kitchen" : "category=garden"));
        }
        return new ItemContent(text, attributes, new long[ITEMS]);
    }

    @Test
    void aNewItemIsShownToThoseWhoLikeItsKind() {
        Learned model = model(described());
        float[] cook = scores(model, Query.ofItems(0, 4, 8));
        float[] gardener = scores(model, Query.ofItems(1, 5, 9));
        assertThat(cook[40]).isGreaterThan(2 * Math.abs(cook[41]));
        assertThat(gardener[43]).isGreaterThan(2 * Math.abs(gardener[42]));
    }

    @Test
    void aNewItemInTheHistorySpeaksForItsKind() {
        float[] scores = scores(model(described()), Query.ofItems(40));
        assertThat(scores[2]).isGreaterThan(2 * Math.abs(scores[3]));
    }

    @Test
    void ofWhichNothingIsSaidIsTakenForAverage() {
        Learned model = model(ItemContent.NONE);
        float[] cook = scores(model, Query.ofItems(0, 4, 8));
        assertThat(cook[40])
                .isEqualTo(cook[41])
                .isPositive()
                .isLessThan(cook[2])
                .isGreaterThan(cook[3]);
    }

    @Test
    void inALargeCatalogueOnlyTheBestItemsAreScored() {
        Algorithm large = algorithm().with(algorithm().parameters().with("exact", 699));
        float[] scores = scores(large.learn(randomData(9, 200, 700, 6000), Training.plain(1)), Query.ofItems(0, 1));
        int scored = 0;
        for (float score : scores) {
            scored += score != 0 ? 1 : 0;
        }
        assertThat(scored).isBetween(1, 500);
    }

    @Test
    void aNewShopperGetsWhatIsPopular() {
        assertThat(scores(model(described()), Query.ofItems())[0]).isPositive();
    }
}
