package dev.trellis.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import dev.trellis.store.Appended;
import dev.trellis.store.SignalStore;
import dev.trellis.store.StoreException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables add to the promises of every signal store; the same on each database. */
abstract class JdbcSignalStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");
    private static final VisitorId ANNA = VisitorId.random();
    private static final CustomerId CUSTOMER = new CustomerId(42);

    private final DataSource database;
    private JdbcSignalStore store;

    JdbcSignalStoreContract(TestDatabase kind) {
        database = kind.empty();
    }

    @BeforeEach
    void migrate() {
        new Migrations(database, 1).update(ChangeLog.TABLES);
        store = new JdbcSignalStore(database, Clock.systemUTC());
    }

    private static SignalHeader header(VisitorId visitor, Instant at, Optional<CustomerId> customer) {
        return new SignalHeader(
                UUID.randomUUID(),
                at,
                at.plusMillis(5),
                visitor,
                UUID.randomUUID(),
                customer,
                "fernhollow",
                "en-US",
                Consent.GRANTED,
                Context.of(PageType.PRODUCT));
    }

    private static Signal view(VisitorId visitor, Instant at, long product) {
        return new Signal.ViewItem(header(visitor, at, Optional.empty()), Item.of(new ProductId(product)));
    }

    private List<Signal> everything() {
        List<Signal> all = new ArrayList<>();
        store.read(Instant.EPOCH, all::add);
        return all;
    }

    private static List<Signal> history(SignalStore store, Shopper shopper, int limit) {
        return store.history(shopper, EnumSet.allOf(SignalType.class), limit);
    }

    @Test
    void everyKindOfSignalComesBackAsItWas() {
        Item boots = new Item(
                new ProductId(7), Optional.of(70L), 2, Optional.of(new BigDecimal("129.95")), Optional.of("USD"));
        Item socks = Item.of(new ProductId(8));
        List<Signal> signals = List.of(
                new Signal.PageView(header(ANNA, NOON, Optional.empty()), "/zelte/für-zwei?x=1"),
                new Signal.ViewItem(header(ANNA, NOON.plusSeconds(1), Optional.of(CUSTOMER)), boots),
                new Signal.ViewItemList(header(ANNA, NOON.plusSeconds(2), Optional.empty()), 2001),
                new Signal.Search(header(ANNA, NOON.plusSeconds(3), Optional.empty()), "tent \uD83C\uDFD5 o'hara; --"),
                new Signal.AddToCart(header(ANNA, NOON.plusSeconds(4), Optional.empty()), boots),
                new Signal.RemoveFromCart(header(ANNA, NOON.plusSeconds(5), Optional.empty()), socks),
                new Signal.ViewCart(header(ANNA, NOON.plusSeconds(6), Optional.empty())),
                new Signal.Purchase(
                        header(ANNA, NOON.plusSeconds(7), Optional.of(CUSTOMER)),
                        9001,
                        new BigDecimal("259.90"),
                        Optional.of("USD"),
                        List.of(socks, boots)),
                new Signal.Login(header(ANNA, NOON.plusSeconds(8), Optional.of(CUSTOMER))));

        assertThat(store.append(signals).fresh()).isEqualTo(signals.size());

        assertThat(everything()).isEqualTo(signals);
    }

    @Test
    void anEventThatIsKnownIsLeftOut() {
        Signal first = view(ANNA, NOON, 1);
        Signal second = view(ANNA, NOON.plusSeconds(1), 2);

        assertThat(store.append(List.of(first, first)).kept()).isEqualTo(1);
        assertThat(store.append(List.of(first, second)).kept()).isEqualTo(1);

        assertThat(everything()).containsExactly(first, second);
    }

    @Test
    void nodesThatOfferTheSameEventsAtOnceKeepEachOnce() throws Exception {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            signals.add(view(ANNA, NOON.plusSeconds(i), i));
        }
        signals.add(new Signal.Login(header(ANNA, NOON.plusSeconds(500), Optional.of(CUSTOMER))));

        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> written = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                written.add(nodes.submit(() -> store.append(signals).fresh()));
            }
            int sum = 0;
            for (Future<Integer> count : written) {
                sum += count.get();
            }
            assertThat(sum).isEqualTo(signals.size());
        } finally {
            nodes.shutdown();
        }

        assertThat(everything()).hasSize(signals.size());
    }

    @Test
    void aLongHistoryIsReadInOrderAndOnce() {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < 4500; i++) {
            signals.add(view(ANNA, NOON.plusSeconds(i / 3000), i));
        }
        store.append(signals);

        assertThat(everything()).isEqualTo(signals);
        List<Signal> late = new ArrayList<>();
        store.read(NOON.plusSeconds(1), late::add);
        assertThat(late).isEqualTo(signals.subList(3000, 4500));
    }

    @Test
    void aReaderMayWriteWhileItReads() {
        store.append(List.of(view(ANNA, NOON, 1), view(ANNA, NOON, 2)));

        store.read(Instant.EPOCH, seen -> {
            if (seen.header().occurredAt().equals(NOON)) {
                store.append(List.of(view(VisitorId.random(), NOON.plusSeconds(60), 3)));
            }
        });

        assertThat(everything()).hasSize(4);
    }

    @Test
    void textThatNoColumnTakesIsCutOrCleaned() {
        store.append(List.of(
                new Signal.Search(header(ANNA, NOON, Optional.empty()), "a\0b\uD800" + "x".repeat(300)),
                new Signal.PageView(header(ANNA, NOON, Optional.empty()), "/" + "y".repeat(2000))));

        assertThat(everything())
                .satisfiesExactly(
                        signal -> assertThat(((Signal.Search) signal).term())
                                .startsWith("ab?x")
                                .hasSize(199),
                        signal -> assertThat(((Signal.PageView) signal).path()).hasSize(500));
    }

    @Test
    void aLargeBatchKeepsEveryCharacter() {
        List<Signal> signals = new ArrayList<>();
        String awkward = "a\\b\tc\nd\re\\N\\.'\"%,;{}$1 \uD83C\uDFD5 \u007f\u0001";
        for (int i = 0; i < 300; i++) {
            SignalHeader header = header(ANNA, NOON.plusSeconds(i), Optional.empty());
            signals.add(
                    i % 2 == 0
                            ? new Signal.Search(header, awkward + i)
                            : new Signal.RateItem(header, Item.of(new ProductId(i)), i / 7.0));
        }
        signals.add(new Signal.Search(header(ANNA, NOON.plusSeconds(301), Optional.empty()), "\\."));

        store.append(signals);

        assertThat(everything()).isEqualTo(signals);
    }

    @Test
    void nodesThatOfferDifferentSignalsUnderTheSameIdsKeepAllOfThemOnce() throws Exception {
        List<Signal> mine = new ArrayList<>();
        List<Signal> theirs = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Signal signal = view(ANNA, NOON.plusSeconds(i), i);
            mine.add(signal);
            theirs.add(i % 3 == 0 ? signal : new Signal.ViewItem(signal.header(), Item.of(new ProductId(1000 + i))));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Appended sum = Appended.NOTHING;
        try {
            List<Future<Appended>> answers = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                JdbcSignalStore own = new JdbcSignalStore(database, Clock.systemUTC());
                List<Signal> offered = new ArrayList<>(node % 2 == 0 ? mine : theirs);
                answers.add(nodes.submit(() -> appendUntilKept(own, offered)));
            }
            for (Future<Appended> answer : answers) {
                sum = sum.plus(answer.get());
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(sum).isEqualTo(new Appended(150, 350, 100, 0));
        List<Signal> kept = everything();
        assertThat(kept).hasSize(250);
        assertThat(kept.stream().map(signal -> signal.header().copyOf()).filter(Optional::isPresent))
                .hasSize(100);
    }

    /** As every transport does: a batch that was not kept is offered again. */
    private static Appended appendUntilKept(JdbcSignalStore store, List<Signal> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.append(batch);
            } catch (StoreException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    @Test
    void aLoginOnAnotherBrowserBringsTheHistoryAlong() {
        VisitorId phone = VisitorId.random();
        Signal atHome = view(ANNA, NOON, 1);
        Signal login = new Signal.Login(header(ANNA, NOON.plusSeconds(1), Optional.of(CUSTOMER)));
        Signal onThePhone = view(phone, NOON.plusSeconds(2), 2);
        store.append(List.of(atHome, login, onThePhone, view(VisitorId.random(), NOON, 3)));

        assertThat(history(store, Shopper.of(phone, CUSTOMER), 10)).containsExactly(onThePhone, login, atHome);
        assertThat(history(store, Shopper.of(phone, CUSTOMER), 2)).containsExactly(onThePhone, login);
        assertThat(history(store, Shopper.of(phone), 10)).containsExactly(onThePhone);
        assertThat(history(store, Shopper.UNKNOWN, 10)).isEmpty();
    }

    @Test
    void anErasedVisitorLeavesNoSignalItemOrLink() {
        VisitorId other = VisitorId.random();
        store.append(List.of(
                view(ANNA, NOON, 1),
                new Signal.Login(header(ANNA, NOON.plusSeconds(1), Optional.of(CUSTOMER))),
                view(other, NOON, 2)));

        assertThat(store.erase(ANNA)).isEqualTo(2);

        assertThat(everything()).hasSize(1);
        assertThat(history(store, Shopper.of(other, CUSTOMER), 10)).hasSize(1);
        assertThat(store.erase(ANNA)).isZero();
    }

    @Test
    void withoutItsTablesTheStoreSaysWhatToCheck() {
        new Migrations(database, 1).rollback(ChangeLog.TABLES);

        assertThatThrownBy(() -> store.append(List.of(view(ANNA, NOON, 1))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Migrate status");
    }

    @Test
    void signalsAreCountedPerKindAndDay() {
        Instant nextDay = NOON.plusSeconds(86_400);
        store.append(List.of(view(ANNA, NOON, 1), view(ANNA, NOON.plusSeconds(9), 2), view(ANNA, nextDay, 3)));
        store.append(List.of(new Signal.ViewCart(header(ANNA, NOON, Optional.empty()))));

        SignalCounts counts = new SignalCounts(database);

        LocalDate day = LocalDate.parse("2026-03-29");
        assertThat(counts.since(day))
                .containsExactly(
                        new SignalCounts.Daily(day, "view_cart", 1),
                        new SignalCounts.Daily(day, "view_item", 2),
                        new SignalCounts.Daily(day.plusDays(1), "view_item", 1));
        assertThat(counts.newest()).contains(nextDay);
    }

    @Test
    void aNodeIsSeenAsItLastReported() {
        Nodes nodes = new Nodes(database);
        Node.Queue queue = new Node.Queue(3, 100, 1, 2, 4, 5_000, Optional.of("IOException"));
        Node before = new Node("shop-1", NOON, NOON.plusSeconds(5), queue, Optional.empty(), Optional.empty());
        Node.Training training = new Node.Training(NOON.plusSeconds(6), 1500, 20_000, 310, Optional.of("SQLException"));
        Node after = new Node(
                "shop-1",
                NOON,
                NOON.plusSeconds(10),
                queue,
                Optional.of("StoreException"),
                Optional.of(training),
                Optional.of(new Node.Reading(3_000_000_000L, false)));
        Node silent = new Node("shop-0", NOON, NOON, queue, Optional.empty(), Optional.empty());

        assertThat(nodes.since(Instant.EPOCH)).isEmpty();
        nodes.report(silent);
        nodes.report(before);
        nodes.report(after);

        assertThat(nodes.since(Instant.EPOCH)).containsExactly(after, silent);
        assertThat(nodes.since(NOON.plusSeconds(1))).containsExactly(after);
        assertThat(nodes.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(nodes.since(Instant.EPOCH)).containsExactly(after);
    }
}
