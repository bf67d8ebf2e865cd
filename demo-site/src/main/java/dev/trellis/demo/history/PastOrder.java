package dev.trellis.demo.history;

import dev.trellis.demo.simulator.Account;
import dev.trellis.demo.simulator.Action;
import dev.trellis.demo.simulator.Event;
import dev.trellis.demo.simulator.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An order of the story. Times to the second: that is what every database keeps. */
record PastOrder(Account account, Instant at, List<Line> lines) {

    static List<PastOrder> of(List<Event> events) {
        return events.stream()
                .filter(e -> e.action() instanceof Action.Bought)
                .map(PastOrder::of)
                .toList();
    }

    static PastOrder of(Event event) {
        return new PastOrder(
                event.shopper().account().orElseThrow(),
                event.at().truncatedTo(ChronoUnit.SECONDS),
                ((Action.Bought) event.action()).lines());
    }

    BigDecimal subtotal() {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
