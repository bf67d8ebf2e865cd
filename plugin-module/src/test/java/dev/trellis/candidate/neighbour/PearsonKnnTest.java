package dev.trellis.candidate.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.RatingPredictor;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PearsonKnnTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new PearsonKnn();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(PearsonKnn.FORMAT, PearsonKnn.READER));
    }

    /** Where all rate alike, ratings tell nobody's taste. */
    @Override
    protected boolean personal() {
        return false;
    }

    /** Half of the shoppers give 5 to even items and 1 to odd ones, the others the other way round. */
    private static HistoriesBuilder twoTastes(int shoppers, int items, double share) {
        Random random = new Random(3);
        HistoriesBuilder histories = new HistoriesBuilder();
        for (int shopper = 0; shopper < shoppers; shopper++) {
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < share) {
                    histories.add(shopper, item, rating(shopper, item), item, EventKind.RATING);
                }
            }
        }
        return histories;
    }

    private static float rating(int shopper, int item) {
        return (shopper + item) % 2 == 0 ? 5 : 1;
    }

    private static RatingPredictor learned(HistoriesBuilder histories) {
        TrainingData data = new TrainingData(histories.build(), histories.build(), ItemContent.NONE);
        return (RatingPredictor)
                new PearsonKnn(new PearsonKnn().parameters().with("shrinkage", 10)).learn(data, Training.plain(1));
    }

    private static Query rated(int[] items, float... ratings) {
        byte[] kinds = new byte[items.length];
        java.util.Arrays.fill(kinds, (byte) EventKind.RATING.ordinal());
        return new Query(Query.UNKNOWN, items, ratings, kinds, new long[items.length], 0, 0, -1);
    }

    @Test
    void ratingsOfLikeItemsForetellARating() {
        RatingPredictor model = learned(twoTastes(200, 20, 0.5));

        Query even = rated(new int[] {0, 2, 1}, 5, 5, 1);

        assertThat(model.rating(even, 4)).isGreaterThan(4.5f);
        assertThat(model.rating(even, 5)).isLessThan(1.5f);
        assertThat(scores(model, even)[4]).isPositive();
        assertThat(((Traceable) model).because(even, 4)).isBetween(0, 1);
        assertThat(((Traceable) model).because(even, 5)).isEqualTo(-1);
    }

    @Test
    void withNothingKnownTheMeanIsForetold() {
        RatingPredictor model = learned(twoTastes(200, 20, 0.5));

        assertThat(model.rating(Query.ofItems(), 999)).isCloseTo(3, within(0.1f));
    }

    @Test
    void ratingsStayOnTheirScaleWhateverTheQuery() {
        RatingPredictor model = learned(twoTastes(50, 10, 0.7));

        assertThat(model.rating(rated(new int[] {0, 1}, 1e38f, -1e38f), 2)).isBetween(1f, 5f);
    }

    @Test
    void viewsAreNoRatingsWhereThereAreRatings() {
        HistoriesBuilder histories = twoTastes(50, 10, 0.7);
        RatingPredictor before = learned(histories);
        for (int shopper = 0; shopper < 50; shopper++) {
            histories.add(shopper, 3, 1, 100, EventKind.VIEW);
        }
        RatingPredictor after = learned(histories);
        Query query = rated(new int[] {0, 2}, 5, 5);

        assertThat(after.rating(query, 4)).isEqualTo(before.rating(query, 4));
    }
}
