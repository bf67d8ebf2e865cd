package dev.trellis.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RobotLimits;
import dev.trellis.signal.RobotWatch;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalIntake.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotWatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-14T11:20:00Z"), ZoneOffset.UTC);
    private static final List<Event> EVENTS =
            new History(Catalogue.load(), CLOCK, 7).events().toList();

    /** @param haste how much faster than told they go through a visit */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void none_of_the_shoppers_is_taken_for_a_robot_even_in_haste(int haste) {
        RobotWatch watch = new RobotWatch(RobotLimits.DEFAULT, 20_000, CLOCK);
        Map<UUID, Instant> begun = new HashMap<>();
        for (Event event : EVENTS) {
            Instant begin = begun.computeIfAbsent(event.session(), session -> event.at());
            Instant at = begin.plusMillis((event.at().toEpochMilli() - begin.toEpochMilli()) / haste);
            for (Signal signal : signals(event, at)) {
                assertThat(watch.check(signal))
                        .as("%s in visit %s", event.action(), event.session())
                        .isEqualTo(Outcome.ACCEPTED);
            }
        }
    }

    private static List<Signal> signals(Event event, Instant at) {
        List<Signal> signals = new ArrayList<>(List.of(new Signal.PageView(header(event, at), "/")));
        if (event.action() instanceof Action.ViewedProduct viewed) {
            signals.add(new Signal.ViewItem(
                    header(event, at),
                    Item.of(new ProductId(viewed.product().slug().hashCode()))));
        }
        return signals;
    }

    private static SignalHeader header(Event event, Instant at) {
        return new SignalHeader(
                UUID.randomUUID(),
                at,
                at,
                new VisitorId(event.visitor()),
                event.session(),
                Optional.empty(),
                "shop",
                "en",
                Consent.GRANTED,
                Context.of(PageType.OTHER));
    }
}
