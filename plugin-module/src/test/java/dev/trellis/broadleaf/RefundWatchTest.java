package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.jpa.JdbcSignalStore;
import dev.trellis.jpa.Purchases;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalIntake;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RefundWatchTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final VisitorId ANNA = VisitorId.random();

    private final DataSource database = migrated();
    private final JdbcSignalStore store = new JdbcSignalStore(database, CLOCK);
    private final List<MoneyBack> rows = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final RefundWatch watch = watch();

    @Test
    void what_was_paid_back_in_part_is_a_refund_of_the_visitor_who_bought() {
        bought(42, "50.00");
        rows.add(payment(42, 7, "20.00"));

        watch.run();
        watch.run();

        assertThat(signals).singleElement().isInstanceOfSatisfying(Signal.Refund.class, refund -> {
            assertThat(refund.header().visitor()).isEqualTo(ANNA);
            assertThat(refund.order()).isEqualTo(42);
            assertThat(refund.value()).isEqualByComparingTo("20.00");
            assertThat(refund.currency()).contains("USD");
            assertThat(refund.items()).isEmpty();
        });
    }

    @Test
    void what_was_paid_back_in_full_names_the_products() {
        bought(42, "50.00");
        rows.add(payment(42, 7, "50.00"));

        watch.run();

        assertThat(signals.get(0).items()).extracting(Item::product).containsExactly(new ProductId(1));
    }

    @Test
    void a_cancelled_order_is_a_refund_of_what_was_not_paid_back_yet() {
        bought(42, "50.00");
        rows.add(payment(42, 7, "20.00"));
        rows.add(cancellation(42));

        watch.run();

        assertThat(signals)
                .extracting(signal -> ((Signal.Refund) signal).value())
                .containsExactly(new BigDecimal("20.00"), new BigDecimal("30.00"));
    }

    @Test
    void what_is_paid_back_after_the_cancellation_does_not_count_twice() {
        bought(42, "50.00");
        rows.add(cancellation(42));
        watch.run();
        store.append(signals);
        rows.add(0, payment(42, 7, "50.00"));

        watch.run();
        watch().run();

        assertThat(signals.stream().map(signal -> signal.header().eventId()).distinct())
                .hasSize(1);
    }

    @Test
    void every_node_and_every_start_gives_the_same_event() {
        bought(42, "50.00");
        rows.add(payment(42, 7, "20.00"));

        watch.run();
        watch().run();

        assertThat(signals).hasSize(2);
        assertThat(signals.get(0).header().eventId())
                .isEqualTo(signals.get(1).header().eventId());
    }

    @Test
    void an_order_without_a_known_purchase_leaves_no_refund() {
        rows.add(payment(43, 8, "20.00"));
        rows.add(cancellation(43));

        watch.run();

        assertThat(signals).isEmpty();
    }

    private static DataSource migrated() {
        DataSource empty = TestDatabase.HSQLDB.empty();
        new Migrations(empty, 1).update(ChangeLog.TABLES);
        return empty;
    }

    private RefundWatch watch() {
        return new RefundWatch(
                (from, most) -> List.copyOf(rows),
                new Purchases(database),
                signal -> {
                    signals.add(signal);
                    return SignalIntake.Outcome.ACCEPTED;
                },
                CLOCK);
    }

    private void bought(long order, String value) {
        SignalHeader header = new SignalHeader(
                PurchaseActivity.eventOf(order),
                NOW,
                NOW,
                ANNA,
                UUID.randomUUID(),
                Optional.empty(),
                "shop",
                "en",
                Consent.GRANTED,
                Context.of(PageType.CHECKOUT));
        store.append(List.of(new Signal.Purchase(
                header, order, new BigDecimal(value), Optional.of("USD"), List.of(Item.of(new ProductId(1))))));
    }

    private static MoneyBack payment(long order, long transaction, String amount) {
        return new MoneyBack(order, transaction, new BigDecimal(amount), NOW);
    }

    private static MoneyBack cancellation(long order) {
        return new MoneyBack(order, 0, null, NOW);
    }
}
