package dev.trellis.candidate.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendingTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new Trending();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    private static final long DAY = 86_400;
    private static final int DAYS = 60;
    private static final int ITEMS = 200;

    /** A shop of even demand, 4 visitors a day for an item, with another factor on the last two days. */
    private static HistoriesBuilder shop(double lastDays) {
        HistoriesBuilder events = new HistoriesBuilder();
        Random random = new Random(3);
        int shopper = 0;
        for (int day = 0; day < DAYS; day++) {
            double visits = ITEMS * 4 * (day >= DAYS - 2 ? lastDays : 1);
            for (int visit = 0; visit < visits; visit++) {
                events.add(shopper++, random.nextInt(ITEMS), 1, day * DAY + random.nextInt((int) DAY), EventKind.VIEW);
            }
        }
        return events;
    }

    private RankedItems learned(HistoriesBuilder events) {
        Histories histories = events.build();
        return (RankedItems) learn(new TrainingData(histories, histories, ItemContent.NONE));
    }

    @Test
    void chanceIsNoTrend() {
        assertThat(learned(shop(1)).ranked()).isLessThanOrEqualTo(ITEMS / 50);
    }

    @Test
    void aBusyDayOfTheWholeShopIsNoTrend() {
        assertThat(learned(shop(3)).ranked()).isLessThanOrEqualTo(ITEMS / 50);
    }

    @Test
    void whatRisesMostComesFirst() {
        HistoriesBuilder events = shop(1);
        visitors(events, 7, 40);
        visitors(events, 9, 15);
        RankedItems model = learned(events);
        assertThat(new int[] {model.item(0), model.item(1)}).containsExactly(7, 9);
    }

    @Test
    void aFewVisitorsOfANewItemAreNoTrendButManyAre() {
        HistoriesBuilder events = shop(1);
        visitors(events, ITEMS, 3);
        visitors(events, ITEMS + 1, 20);
        RankedItems model = learned(events);
        assertThat(model.scoreOf(ITEMS)).isZero();
        assertThat(model.scoreOf(ITEMS + 1)).isPositive();
    }

    @Test
    void oneShopperAloneMakesNoTrend() {
        HistoriesBuilder events = shop(1);
        for (int again = 0; again < 500; again++) {
            events.add(1_000_000, 5, 1, (DAYS - 1) * DAY + again, EventKind.VIEW);
        }
        assertThat(learned(events).scoreOf(5)).isZero();
    }

    private static void visitors(HistoriesBuilder events, int item, int count) {
        for (int visitor = 0; visitor < count; visitor++) {
            events.add(100_000 + 1000 * item + visitor, item, 1, (DAYS - 1) * DAY + 600L * visitor, EventKind.VIEW);
        }
    }
}
