package dev.trellis.candidate.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.contract.Feed;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemKnnTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new ItemKnn();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(ItemKnn.FORMAT, ItemKnn.READER));
    }

    private static TrainingData purchases(int[]... shoppers) {
        HistoriesBuilder histories = new HistoriesBuilder();
        for (int shopper = 0; shopper < shoppers.length; shopper++) {
            for (int item : shoppers[shopper]) {
                histories.add(shopper, item, 1, 1000, EventKind.PURCHASE);
            }
        }
        return new TrainingData(histories.build(), histories.build(), ItemContent.NONE);
    }

    private static ItemKnn plainCosine() {
        ItemKnn knn = new ItemKnn();
        return knn.with(knn.parameters()
                .with("alpha", 0.5)
                .with("shrinkage", 0)
                .with("half-life", 0)
                .with("per-step", 1)
                .with("neighbours", 100));
    }

    @Test
    void aScoreIsTheSumOfTheCosinesToTheHistory() {
        Learned model = plainCosine()
                .learn(purchases(new int[] {0, 1}, new int[] {0, 1, 2}, new int[] {2, 3}), Training.plain(1));

        float[] scores = scores(model, Query.ofItems(0, 2));

        assertThat(scores[1]).isCloseTo((float) (2 / 2.0 + 1 / Math.sqrt(4)), within(1e-5f));
        assertThat(scores[3]).isCloseTo((float) (1 / Math.sqrt(2)), within(1e-5f));
    }

    @Test
    void shrinkageDistrustsPairsThatOccurredOnce() {
        TrainingData data = purchases(new int[] {0, 1}, new int[] {2, 3}, new int[] {2, 3}, new int[] {2, 3});
        Learned model = plainCosine()
                .with(plainCosine().parameters().with("shrinkage", 1))
                .learn(data, Training.plain(1));

        assertThat(scores(model, Query.ofItems(0))[1]).isCloseTo(0.5f, within(1e-5f));
        assertThat(scores(model, Query.ofItems(2))[3]).isCloseTo(0.75f, within(1e-5f));
    }

    @Test
    void whatWasBoughtLongAgoSaysLess() {
        TrainingData data = purchases(new int[] {0, 1}, new int[] {2, 3});
        Learned model = plainCosine()
                .with(plainCosine().parameters().with("half-life", 10))
                .learn(data, Training.plain(1));
        long day = 86_400;
        Query query = new Query(
                Query.UNKNOWN,
                new int[] {0, 2},
                new float[] {1, 1},
                new byte[2],
                new long[] {0, 20 * day},
                2,
                20 * day,
                -1);

        float[] scores = scores(model, query);

        assertThat(scores[3]).isCloseTo(1, within(1e-5f));
        assertThat(scores[1]).isCloseTo(0.25f, within(1e-5f));
        assertThat(((Traceable) model).because(query, 1)).isEqualTo(0);
        assertThat(((Traceable) model).because(query, 3)).isEqualTo(1);
    }

    @Test
    void purchasesSpeakLouderThanViewsWhereKindsCount() {
        HistoriesBuilder histories = new HistoriesBuilder()
                .add(0, 0, 1, 1, EventKind.VIEW)
                .add(0, 1, 1, 1, EventKind.VIEW)
                .add(1, 0, 1, 1, EventKind.PURCHASE)
                .add(1, 2, 1, 1, EventKind.PURCHASE);
        TrainingData data = new TrainingData(histories.build(), histories.build(), ItemContent.NONE);
        Learned model =
                plainCosine().with(plainCosine().parameters().with("kinds", 1)).learn(data, Training.plain(1));

        float[] scores = scores(model, Query.ofItems(0));

        assertThat(scores[2]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isPositive();
    }

    @Test
    void nothingSpeaksForWhatNobodyBoughtWithIt() {
        Traceable model =
                (Traceable) plainCosine().learn(purchases(new int[] {0, 1}, new int[] {2}), Training.plain(1));

        assertThat(scores(model, Query.ofItems(0))[2]).isZero();
        assertThat(model.because(Query.ofItems(0), 2)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterAnyUpdatesTheModelIsThatOfATrainingAnew(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ItemKnn knn = new ItemKnn();
        knn = knn.with(knn.parameters().with("neighbours", 4).with("kinds", seed % 2));
        Feed feed = new Feed();
        int items = 30;
        Updatable model =
                (Updatable) knn.learn(feed.more(random, 60, 400, items).after(), Training.plain(1));
        for (int part = 0; part < 8; part++) {
            items += random.nextInt(3);
            Feed.Step step = feed.more(random, 60 + 2 * part, 1 + random.nextInt(30), items);
            model = model.updated(step.before(), step.after(), Training.plain(1));
        }
        TrainingData everything = feed.all(items);
        Learned anew = knn.learn(everything, Training.plain(1));

        for (int s = 0; s < everything.shoppers().groups(); s++) {
            Query query = Query.of(everything.shoppers(), s, s);
            assertThat(scores(model, query)).as("shopper %d", s).isEqualTo(scores(anew, query));
        }
    }

    @Test
    void anUpdateLeavesTheOldModelAsItWas() {
        Updatable model = (Updatable) plainCosine().learn(purchases(new int[] {0, 1}), Training.plain(1));
        float[] before = scores(model, Query.ofItems(0));

        TrainingData news = purchases(new int[] {0, 5}, new int[] {0, 5});
        Updatable updated = model.updated(Feed.nothing(news), news, Training.plain(1));

        assertThat(scores(model, Query.ofItems(0))).isEqualTo(before);
        assertThat(updated.items()).isEqualTo(6);
        assertThat(scores(updated, Query.ofItems(0))[5]).isGreaterThan(scores(updated, Query.ofItems(0))[1]);
    }

    @Test
    void withoutTheMemoryForPairsItSaysHowMuchIsNeeded() {
        Training tiny = new Training(1, Cores.all(), 100, (what, done, of) -> {}, () -> false);

        assertThatThrownBy(() -> new ItemKnn().learn(purchases(new int[] {0, 90}), tiny))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("91 items with 50 neighbours");
    }
}
