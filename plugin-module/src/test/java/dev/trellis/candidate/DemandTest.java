package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.SignalType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final long DAY = 86_400_000L;
    private static final long NOW = 1000 * DAY;

    private final Demand demand = new Demand(3, NOW);

    @Test
    void whatIsWantedNowTrendsAboveWhatWasWantedLastMonth() {
        views(0, 30, 30 * DAY);
        views(1, 30, DAY);

        assertThat(demand.trending()[1]).isGreaterThan(demand.trending()[0]);
    }

    @Test
    void whatIsSuddenlyWantedTrendsAboveWhatIsAlwaysWantedALittleMore() {
        for (int day = 60; day > 0; day--) {
            views(0, 10, day * DAY);
        }
        views(1, 30, DAY);

        assertThat(demand.trending()[1]).isGreaterThan(2 * demand.trending()[0]);
    }

    @Test
    void oneShopperAloneMakesNoTrend() {
        UUID visit = new UUID(1, 1);
        for (int i = 0; i < 50; i++) {
            demand.add(2, SignalType.VIEW_ITEM, visit, NOW - DAY + i);
        }
        demand.add(2, SignalType.PURCHASE, visit, NOW - DAY + 60);

        assertThat(demand.trending()[2]).isZero();
        assertThat(demand.purchased()[2]).isEqualTo(1);
    }

    private void views(int product, int visits, long age) {
        for (int visit = 0; visit < visits; visit++) {
            demand.add(product, SignalType.VIEW_ITEM, new UUID(age, visit), NOW - age + visit);
        }
    }
}
