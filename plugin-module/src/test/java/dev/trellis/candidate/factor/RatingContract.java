package dev.trellis.candidate.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.RatingPredictor;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What both models of ratings keep. In their shop a shopper gives 5 to the items of the own colour and 1 to the others. */
abstract class RatingContract extends AlgorithmContract {

    private static final int SHOPPERS = 200;
    private static final int ITEMS = 60;

    abstract ModelFormats.Reader reader();

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(algorithm().name(), reader()));
    }

    /** The checkerboard has no ratings; this contract has its own. */
    @Override
    protected boolean personal() {
        return false;
    }

    @Test
    void ratingsNotSeenAreForetoldByTaste() {
        RatingPredictor model = learned(colours(1));
        Histories known = colours(1).shoppers();
        double squares = 0;
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            Query query = Query.of(known, shopper, Query.UNKNOWN);
            for (int item = 0; item < ITEMS; item++) {
                double error = model.rating(query, item) - rating(shopper, item);
                squares += error * error;
            }
        }

        assertThat(Math.sqrt(squares / SHOPPERS / ITEMS)).isLessThan(0.6);
    }

    @Test
    void whatWouldBeRatedHigherRanksHigher() {
        TrainingData data = colours(2);
        RatingPredictor model = learned(data);

        for (int shopper = 0; shopper < 20; shopper++) {
            int colour = shopper % 2;
            for (int item : best(model, data, shopper, 5)) {
                assertThat(item % 2).isEqualTo(colour);
            }
        }
    }

    @Test
    void nobodyKnownAndNothingKnownIsTheMean() {
        RatingPredictor model = learned(colours(3));

        assertThat(model.rating(Query.ofItems(), ITEMS + 5)).isCloseTo(3, within(0.2f));
        assertThat(model.rating(Query.ofItems(), -1)).isCloseTo(3, within(0.2f));
    }

    @Test
    void aChangedRatingCountsAsItIsNow() {
        RatingPredictor model = learned(colours(4));
        HistoriesBuilder changed = new HistoriesBuilder();
        HistoriesBuilder plain = new HistoriesBuilder();
        for (int item = 0; item < 20; item++) {
            changed.add(0, item, rating(1, item), 1, EventKind.RATING);
            changed.add(0, item, rating(0, item), 2, EventKind.RATING);
            plain.add(0, item, rating(0, item), 2, EventKind.RATING);
        }

        for (int item = 0; item < ITEMS; item++) {
            assertThat(model.rating(Query.of(changed.build(1, ITEMS), 0, Query.UNKNOWN), item))
                    .isCloseTo(model.rating(Query.of(plain.build(1, ITEMS), 0, Query.UNKNOWN), item), within(1e-4f));
        }
    }

    @Test
    void viewsAreNoRatingsWhereRatingsAreGiven() {
        RatingPredictor model = learned(colours(5));
        HistoriesBuilder looked = new HistoriesBuilder();
        for (int item = 0; item < ITEMS; item += 2) {
            looked.add(0, item, 1, item, EventKind.VIEW);
        }
        Query query = Query.of(looked.build(1, ITEMS), 0, Query.UNKNOWN);

        assertThat(model.rating(query, 1)).isEqualTo(model.rating(Query.ofItems(), 1));
    }

    private RatingPredictor learned(TrainingData data) {
        return (RatingPredictor) learn(data);
    }

    /** Each shopper rates a third of the items. */
    private static TrainingData colours(long seed) {
        Random random = new Random(seed);
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextInt(3) == 0) {
                    builder.add(shopper, item, rating(shopper, item), 1000 + item, EventKind.RATING);
                }
            }
        }
        Histories built = builder.build(SHOPPERS, ITEMS);
        return new TrainingData(built, built, ItemContent.NONE);
    }

    private static float rating(int shopper, int item) {
        return shopper % 2 == item % 2 ? 5 : 1;
    }
}
