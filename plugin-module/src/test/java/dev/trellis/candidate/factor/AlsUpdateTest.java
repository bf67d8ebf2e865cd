package dev.trellis.candidate.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import dev.trellis.contract.Checkerboard;
import dev.trellis.contract.Feed;
import org.junit.jupiter.api.Test;

/** Even shoppers take even items; item 50 comes new, and even shoppers take it. */
class AlsUpdateTest {

    private static final int NEW = Checkerboard.SIZE;

    private final Updatable model = learn();

    @Test
    void aNewItemIsForThoseWhoseLikeTookIt() {
        Updatable updated = updated(NEW, Training.plain(1));

        assertThat(updated.items()).isEqualTo(NEW + 1);
        assertThat(score(updated, NEW, 0, 2, 4)).isGreaterThan(2 * score(updated, NEW, 1, 3, 5));
        assertThat(score(updated, 20, 0, 2, 4)).isGreaterThan(score(updated, 21, 0, 2, 4));
    }

    @Test
    void theModelBeforeStaysAsItIs() {
        float before = score(model, 20, 0, 2, 4);

        updated(21, Training.plain(1));

        assertThat(score(model, 20, 0, 2, 4)).isEqualTo(before);
        assertThat(model.items()).isEqualTo(NEW);
    }

    @Test
    void anItemTurnsToThoseWhoTakeItNow() {
        Updatable updated = updated(21, Training.plain(1));

        assertThat(score(updated, 21, 0, 2, 4)).isGreaterThan(score(model, 21, 0, 2, 4));
    }

    @Test
    void nothingNewChangesNothing() {
        Histories none = Histories.none(NEW);
        Updatable updated = model.updated(data(none), data(none), Training.plain(1));

        assertThat(score(updated, 20, 0, 2, 4)).isEqualTo(score(model, 20, 0, 2, 4));
    }

    @Test
    void theNumberOfCoresChangesNothing() {
        Training one = new Training(1, new Cores(1), 1L << 30, (what, done, of) -> {}, () -> false);

        assertThat(score(updated(NEW, one), NEW, 0, 2)).isEqualTo(score(updated(NEW, Training.plain(1)), NEW, 0, 2));
    }

    @Test
    void whatAShopperDidBeforePlacesThemButSaysNothingMoreOfTheItems() {
        TrainingData before = data(evenShoppers().build(10, NEW + 1));
        HistoriesBuilder takeTheNewOne = evenShoppers();
        for (int shopper = 0; shopper < 10; shopper++) {
            takeTheNewOne.add(shopper, NEW, 1, 9, EventKind.VIEW);
        }
        Updatable updated = model.updated(before, data(takeTheNewOne.build()), Training.plain(1));

        assertThat(score(updated, NEW, 0, 2, 4)).isGreaterThan(2 * score(updated, NEW, 1, 3, 5));
        ItemVectors now = (ItemVectors) updated;
        ItemVectors then = (ItemVectors) model;
        assertThat(now.seen(NEW)).isEqualTo(10);
        for (int item = 0; item < NEW; item++) {
            assertThat(now.seen(item)).isEqualTo(then.seen(item));
            assertThat(vector(now, item)).isEqualTo(vector(then, item));
        }
    }

    private static float[] vector(ItemVectors model, int item) {
        float[] vector = new float[model.dimensions()];
        model.vector(item, vector);
        return vector;
    }

    /** Ten even shoppers, unheard of, each with some even items and the one given. */
    private Updatable updated(int item, Training training) {
        HistoriesBuilder builder = evenShoppers();
        for (int shopper = 0; shopper < 10; shopper++) {
            builder.add(shopper, item, 1, 9, EventKind.VIEW);
        }
        TrainingData news = data(builder.build());
        return model.updated(Feed.nothing(news), news, training);
    }

    private static HistoriesBuilder evenShoppers() {
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int shopper = 0; shopper < 10; shopper++) {
            for (int i = 0; i < 5; i++) {
                builder.add(shopper, 2 * (shopper + i), 1, i, EventKind.VIEW);
            }
        }
        return builder;
    }

    private static TrainingData data(Histories histories) {
        return new TrainingData(histories, histories, ItemContent.NONE);
    }

    private static Updatable learn() {
        Als als = new Als();
        return (Updatable) als.with(als.parameters().with("dims", 8).with("lambda", 0.01))
                .learn(Checkerboard.data(), Training.plain(3));
    }

    private static float score(Updatable model, int item, int... history) {
        float[] scores = new float[model.items()];
        model.score(Query.ofItems(history), scores);
        return scores[item];
    }
}
