package dev.trellis.admin.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.jpa.SignalCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class DailyChartTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-30");

    private static List<LocalDate> days(int count) {
        return IntStream.range(0, count).mapToObj(MONDAY::plusDays).toList();
    }

    private static History history(int days, SignalCounts.Daily... counts) {
        return History.of(days(days), List.of(counts), new SignalKinds(new StaticMessageSource()), Locale.ENGLISH);
    }

    @Test
    void theAxisEndsAtARoundNumberAboveTheHighestDay() {
        assertThat(DailyChart.step(0)).isEqualTo(1);
        assertThat(DailyChart.step(6)).isEqualTo(1);
        assertThat(DailyChart.step(7)).isEqualTo(2);
        assertThat(DailyChart.step(999)).isEqualTo(200);
        assertThat(DailyChart.step(3_000_001)).isEqualTo(1_000_000);
        assertThat(history(1, new SignalCounts.Daily(MONDAY, "page_view", 1050))
                        .chart()
                        .ticks())
                .extracting(DailyChart.Tick::value)
                .containsExactly(0L, 200L, 400L, 600L, 800L, 1000L, 1200L);
    }

    @Test
    void aDaysKindsAreStackedFromTheGroundUp() {
        DailyChart chart = history(
                        2,
                        new SignalCounts.Daily(MONDAY, "purchase", 1),
                        new SignalCounts.Daily(MONDAY, "page_view", 3))
                .chart();

        assertThat(chart.bars()).hasSize(2);
        List<DailyChart.Segment> monday = chart.bars().get(0).segments();
        assertThat(monday).extracting(segment -> segment.kind().type()).containsExactly("page_view", "purchase");
        assertThat(monday.get(0).y() + monday.get(0).height()).isCloseTo(DailyChart.SIZE, within(1e-9));
        assertThat(monday.get(1).y() + monday.get(1).height())
                .isCloseTo(monday.get(0).y(), within(1e-9));
        assertThat(monday.get(1).y()).isCloseTo(0, within(1e-9));
        assertThat(chart.bars().get(1).segments()).isEmpty();
    }

    @Test
    void todayIsAlwaysNamedOnTheAxis() {
        assertThat(history(180).chart().marks()).hasSize(6).last().satisfies(mark -> assertThat(mark.day())
                .isEqualTo(MONDAY.plusDays(179)));
    }

    @Test
    void kindsOfANewerVersionAreShownUnderTheirOwnName() {
        History history = history(1, new SignalCounts.Daily(MONDAY, "rate_item", 5));

        assertThat(history.total()).isEqualTo(5);
        assertThat(history.kinds()).singleElement().satisfies(kind -> assertThat(kind.label())
                .isEqualTo("rate_item"));
        assertThat(history.count(MONDAY, history.kinds().get(0))).isEqualTo(5);
    }
}
