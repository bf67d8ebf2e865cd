package dev.trellis.candidate.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BuyAgainTest extends AlgorithmContract {

    private static final long DAY = 86_400;
    private static final int COFFEE = 0;
    private static final int KETTLE = 1;
    private static final int TEA = 2;
    private static final int CHAIR = 3;

    @Override
    protected Algorithm algorithm() {
        return new BuyAgain();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    /** Coffee is bought about every 30 days, a kettle once in a life. Tea is new in the category of coffee. */
    private Learned model() {
        HistoriesBuilder events = new HistoriesBuilder();
        SplittableRandom random = new SplittableRandom(4);
        for (int shopper = 0; shopper < 200; shopper++) {
            long at = random.nextLong(30 * DAY);
            events.add(shopper, KETTLE, 1, at, EventKind.PURCHASE);
            events.add(shopper, CHAIR, 1, at, EventKind.PURCHASE);
            for (int time = 0; time < 6; time++, at += random.nextLong(20 * DAY, 40 * DAY)) {
                events.add(shopper, COFFEE, 1, at, EventKind.PURCHASE);
            }
        }
        events.add(0, TEA, 1, 0, EventKind.PURCHASE);
        Histories histories = events.build();
        List<List<String>> categories =
                List.of(List.of("category=1"), List.of("category=2"), List.of("category=1"), List.of("category=2"));
        ItemContent content = new ItemContent(List.of("", "", "", ""), categories, new long[4]);
        return learn(new TrainingData(histories, histories, content));
    }

    private static Query bought(int item, long now, long... seconds) {
        int[] items = LongStream.of(seconds).mapToInt(second -> item).toArray();
        byte[] kinds = new byte[seconds.length];
        float[] weights = new float[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            kinds[i] = (byte) EventKind.PURCHASE.ordinal();
            weights[i] = 1;
        }
        return new Query(-1, items, weights, kinds, seconds, 0, now, -1);
    }

    private static float due(Learned model, int item, long days) {
        return scores(model, bought(item, days * DAY, 0))[item];
    }

    @Test
    void nothingIsDueRightAfterThePurchase() {
        assertThat(due(model(), COFFEE, 0)).isZero();
    }

    @Test
    void anItemIsMostDueAboutItsUsualIntervalAfterThePurchase() {
        Learned model = model();
        assertThat(due(model, COFFEE, 30))
                .isGreaterThan(10 * due(model, COFFEE, 10))
                .isGreaterThan(2 * due(model, COFFEE, 90));
    }

    @Test
    void whatNobodyBuysTwiceIsHardlyEverDue() {
        Learned model = model();
        assertThat(due(model, KETTLE, 30)).isLessThan(due(model, COFFEE, 30) / 10);
    }

    @Test
    void anItemWithoutRepeatsIsJudgedByItsCategory() {
        Learned model = model();
        assertThat(due(model, TEA, 30)).isGreaterThan(3 * due(model, CHAIR, 30));
    }

    @Test
    void theShoppersOwnHabitMovesTheDay() {
        Learned model = model();
        long[] weekly = LongStream.range(0, 10).map(week -> week * 7 * DAY).toArray();
        float afterAWeek = scores(model, bought(COFFEE, weekly[9] + 8 * DAY, weekly))[COFFEE];
        assertThat(afterAWeek).isGreaterThan(20 * due(model, COFFEE, 8));
    }

    @Test
    void anEarlierPurchaseDoesNotMakeDueWhatWasJustBought() {
        assertThat(scores(model(), bought(COFFEE, 30 * DAY, 0, 30 * DAY))[COFFEE])
                .isZero();
    }

    @Test
    void onlyWhatWasBoughtIsDue() {
        assertThat(scores(model(), Query.ofItems(COFFEE, TEA))).containsOnly(0);
    }
}
