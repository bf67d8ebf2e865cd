package dev.trellis.candidate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HoldOutTest {

    @RepeatedTest(20)
    @DisplayName("Every event is on one side, and none that is kept is later than one of the same shopper that is held")
    void splitsByTime(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Histories all = random(random, 1 + random.nextInt(30), 1 + random.nextInt(20), random.nextInt(400));
        Histories visits = all.visitsApart(HoldOut.VISIT_PAUSE_SECONDS);
        HoldOut split = HoldOut.of(new TrainingData(all, visits, ItemContent.NONE), 0.2);

        assertThat(split.nextEvent()).isFalse();
        Map<String, Integer> events = count(all);
        count(split.kept()).forEach((event, n) -> events.merge(event, -n, Integer::sum));
        count(split.held()).forEach((event, n) -> events.merge(event, -n, Integer::sum));
        assertThat(events.values()).allMatch(n -> n == 0);
        assertThat(split.data().visits().events()).isEqualTo(split.kept().events());
        for (int g = 0; g < all.groups(); g++) {
            if (split.held().to(g) > split.held().from(g)) {
                assertThat(split.kept().second(split.kept().to(g) - 1))
                        .isLessThanOrEqualTo(split.held().second(split.held().from(g)));
            }
        }
    }

    @RepeatedTest(10)
    @DisplayName("Where each shopper has one visit, whole visits are held, the latest")
    void splitsVisits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Histories all = random(random, 40, 10, 300);
        HoldOut split = HoldOut.of(new TrainingData(all, all, ItemContent.NONE), 0.2);

        assertThat(split.nextEvent()).isTrue();
        assertThat(split.kept().latest()).isLessThanOrEqualTo(split.held().latest());
        int held = 0;
        for (int g = 0; g < all.groups(); g++) {
            int here = split.held().to(g) - split.held().from(g);
            assertThat(here).isIn(0, all.to(g) - all.from(g));
            held += here > 0 ? 1 : 0;
        }
        assertThat(held).isBetween(1, 16);
    }

    @Test
    @DisplayName("Where no time is known, no more than the share is held, and visits keep their situations")
    void splitsVisitsWithoutTimes() {
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int visit = 0; visit < 10; visit++) {
            builder.add(visit, visit % 3, 1, 0, EventKind.VIEW);
        }
        Histories all = builder.build();
        int[] situations = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        HoldOut split = HoldOut.of(new TrainingData(all, all, ItemContent.NONE, situations), 0.2);

        assertThat(split.held().events()).isEqualTo(2);
        assertThat(split.held().to(9) - split.held().from(9)).isEqualTo(1);
        assertThat(split.data().situation(9)).isEqualTo(9);
    }

    @Test
    @DisplayName("A pause longer than half an hour begins another visit")
    void visitsArePausesApart() {
        Histories shopper = new HistoriesBuilder()
                .add(0, 1, 1, 0, EventKind.VIEW)
                .add(0, 2, 1, 1800, EventKind.VIEW)
                .add(0, 3, 1, 3601, EventKind.VIEW)
                .add(1, 3, 1, 3601, EventKind.VIEW)
                .build();
        Histories visits = shopper.visitsApart(1800);
        assertThat(visits.groups()).isEqualTo(3);
        assertThat(visits.to(0)).isEqualTo(2);
    }

    private static Histories random(Random random, int groups, int items, int events) {
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int i = 0; i < events; i++) {
            builder.add(random.nextInt(groups), random.nextInt(items), i, random.nextInt(1_000_000), EventKind.VIEW);
        }
        return builder.build(groups, items);
    }

    private static Map<String, Integer> count(Histories histories) {
        Map<String, Integer> count = new HashMap<>();
        for (int g = 0; g < histories.groups(); g++) {
            for (int at = histories.from(g); at < histories.to(g); at++) {
                String event = g + " " + histories.item(at) + " " + histories.weight(at) + " " + histories.second(at);
                count.merge(event, 1, Integer::sum);
            }
        }
        return count;
    }
}
