package dev.trellis.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.ProductId;
import dev.trellis.TestDatabase;
import dev.trellis.VisitorId;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.DailyTotalsJob;
import dev.trellis.ops.Migrations;
import dev.trellis.ops.OneNodeAtATime;
import dev.trellis.ops.RetentionJob;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made of signals, and what becomes of old ones; the same on each database. */
abstract class TotalsAndRetentionContract {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-29");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final VisitorId ANNA = VisitorId.random();
    private static final VisitorId BEN = VisitorId.random();

    private final DataSource database;
    private JdbcSignalStore store;
    private DailyTotals totals;
    private SignalCounts counts;

    TotalsAndRetentionContract(TestDatabase kind) {
        database = kind.empty();
    }

    @BeforeEach
    void migrate() {
        new Migrations(database, 1).update(ChangeLog.TABLES);
        store = new JdbcSignalStore(database, CLOCK);
        totals = new DailyTotals(database);
        counts = new SignalCounts(database);
    }

    private static SignalHeader header(VisitorId visitor, Instant at) {
        return new SignalHeader(
                UUID.randomUUID(),
                at,
                at,
                visitor,
                UUID.randomUUID(),
                Optional.empty(),
                "fernhollow",
                "en-US",
                Consent.GRANTED,
                Context.of(PageType.PRODUCT));
    }

    private static Signal view(VisitorId visitor, Instant at, long product) {
        return new Signal.ViewItem(header(visitor, at), Item.of(new ProductId(product)));
    }

    private static Item line(long product, int quantity, String price) {
        return new Item(
                new ProductId(product),
                Optional.empty(),
                quantity,
                Optional.of(new BigDecimal(price)),
                Optional.of("USD"));
    }

    private void makeTotals() {
        new DailyTotalsJob(totals, CLOCK, 400).run();
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    row.append(i == 1 ? "" : " ")
                            .append(
                                    value instanceof BigDecimal amount
                                            ? amount.stripTrailingZeros().toPlainString()
                                            : value);
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    @Test
    void aDaysTotalsAddUpSignalsUnitsAndAmountsOfPeople() throws SQLException {
        SignalHeader robot = header(BEN, NOON);
        store.append(List.of(
                view(ANNA, NOON, 1),
                view(BEN, NOON.plusSeconds(1), 1),
                new Signal.AddToCart(header(ANNA, NOON), line(1, 2, "10.50")),
                new Signal.Purchase(
                        header(ANNA, NOON),
                        7,
                        new BigDecimal("25.00"),
                        Optional.of("USD"),
                        List.of(line(1, 2, "10.50"), line(2, 1, "4.00"))),
                new Signal.ViewItem(robot.with(robot.context().byRobot()), Item.of(new ProductId(1)))));

        makeTotals();

        assertThat(
                        rows(
                                "select EVENT_TYPE, CURRENCY, SIGNALS, UNITS, AMOUNT from TRELLIS_DAY_TYPE order by EVENT_TYPE"))
                .containsExactly("add_to_cart USD 1 2 21", "purchase USD 1 3 25", "view_item  2 2 0");
        assertThat(rows("select PRODUCT_ID, EVENT_TYPE, SIGNALS, UNITS, AMOUNT from TRELLIS_DAY_PRODUCT"
                        + " order by PRODUCT_ID, EVENT_TYPE"))
                .containsExactly("1 add_to_cart 1 2 21", "1 purchase 1 2 21", "1 view_item 2 2 0", "2 purchase 1 1 4");
        assertThat(rows("select EVENT_TYPE, SIGNALS, AMOUNT from TRELLIS_DAY_VISITOR where VISITOR_ID = '"
                        + ANNA.value() + "' order by EVENT_TYPE"))
                .containsExactly("add_to_cart 1 21", "purchase 1 25", "view_item 1 0");
    }

    @Test
    void countsAreExactBeforeAndAfterTotalsAreMade() {
        Instant before = NOON.minusSeconds(86_400);
        List<SignalCounts.Daily> expected = List.of(
                new SignalCounts.Daily(DAY.minusDays(1), "view_item", 1), new SignalCounts.Daily(DAY, "view_item", 2));
        store.append(List.of(view(ANNA, before, 1), view(ANNA, NOON, 1), view(BEN, NOON, 1)));

        assertThat(counts.since(DAY.minusDays(1))).isEqualTo(expected);
        makeTotals();
        assertThat(totals.due()).isEmpty();
        assertThat(counts.since(DAY.minusDays(1))).isEqualTo(expected);
        assertThat(counts.since(DAY)).isEqualTo(expected.subList(1, 2));

        store.append(List.of(view(BEN, before, 4)));
        assertThat(totals.due()).containsExactly(DAY.minusDays(1));
        assertThat(counts.since(DAY.minusDays(1)).get(0).count()).isEqualTo(2);
        makeTotals();
        makeTotals();
        assertThat(counts.since(DAY.minusDays(1)).get(0).count()).isEqualTo(2);
    }

    @Test
    void anErasedVisitorLeavesTheTotalsToo() throws SQLException {
        store.append(List.of(view(ANNA, NOON, 1), view(BEN, NOON, 1)));
        makeTotals();

        store.erase(ANNA);

        assertThat(rows("select VISITOR_ID from TRELLIS_DAY_VISITOR"))
                .containsExactly(BEN.value().toString());
        assertThat(counts.since(DAY)).containsExactly(new SignalCounts.Daily(DAY, "view_item", 1));
        makeTotals();
        assertThat(counts.since(DAY)).containsExactly(new SignalCounts.Daily(DAY, "view_item", 1));
    }

    @Test
    void totalsMadeWhileNodesWriteMissNothing() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                ends.add(nodes.submit(() -> {
                    JdbcSignalStore own = new JdbcSignalStore(database, CLOCK);
                    for (int batch = 0; batch < 40; batch++) {
                        written.addAndGet(own.append(List.of(
                                        view(VisitorId.random(), NOON, batch),
                                        view(VisitorId.random(), NOON.minusSeconds(86_400), batch)))
                                .fresh());
                    }
                    return null;
                }));
            }
            Future<?> job = nodes.submit(() -> {
                while (writing.get()) {
                    makeTotals();
                }
            });
            for (Future<?> end : ends) {
                end.get();
            }
            writing.set(false);
            job.get();
        } finally {
            writing.set(false);
            nodes.shutdown();
        }
        makeTotals();

        assertThat(totals.due()).isEmpty();
        assertThat(written).hasValue(160);
        assertThat(counts.since(DAY.minusDays(1)))
                .containsExactly(
                        new SignalCounts.Daily(DAY.minusDays(1), "view_item", 80),
                        new SignalCounts.Daily(DAY, "view_item", 80));
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldTotalsAndTheDayDue() throws SQLException {
        store.append(List.of(view(ANNA, NOON, 1)));
        makeTotals();
        store.append(List.of(view(BEN, NOON, 1)));
        execute("alter table TRELLIS_DAY_VISITOR rename to TRELLIS_AWAY");

        assertThatThrownBy(this::makeTotals).hasMessageContaining("totalling a day");

        assertThat(rows("select SIGNALS from TRELLIS_DAY_TYPE")).containsExactly("1");
        assertThat(totals.due()).containsExactly(DAY);
        execute("alter table TRELLIS_AWAY rename to TRELLIS_DAY_VISITOR");
        makeTotals();
        assertThat(rows("select SIGNALS from TRELLIS_DAY_TYPE")).containsExactly("2");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void oldSignalsGoInBatchesWhileNodesWriteAndTheirTotalsStay() throws Exception {
        List<Signal> old = new ArrayList<>();
        for (int i = 0; i < 1_050; i++) {
            old.add(view(ANNA, NOON.minusSeconds(11 * 86_400L - i), i));
        }
        store.append(old);
        Signal young = view(ANNA, NOON.minusSeconds(9 * 86_400L), 1);
        store.append(List.of(young));
        makeTotals();
        RetentionJob retention = new RetentionJob(new Retention(database, 100), totals, CLOCK, 10, 20);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<?> deleting = nodes.submit(retention);
            Future<Integer> writing = nodes.submit(() -> {
                int kept = 0;
                for (int i = 0; i < 50; i++) {
                    kept += store.append(List.of(view(BEN, NOON.plusSeconds(i), i)))
                            .fresh();
                }
                return kept;
            });
            assertThat(writing.get()).isEqualTo(50);
            deleting.get();
        } finally {
            nodes.shutdown();
        }

        List<Signal> left = new ArrayList<>();
        store.read(Instant.EPOCH, left::add);
        assertThat(left).hasSize(51).startsWith(young);
        assertThat(rows("select count(*) from TRELLIS_SIGNAL_ITEM")).containsExactly("51");
        new DailyTotalsJob(totals, CLOCK, 10).run();
        assertThat(counts.since(DAY.minusDays(30)).get(0))
                .isEqualTo(new SignalCounts.Daily(DAY.minusDays(11), "view_item", 1_050));

        new RetentionJob(new Retention(database, 100), totals, CLOCK, 10, 10).run();
        assertThat(counts.since(DAY.minusDays(30)).get(0).day()).isEqualTo(DAY.minusDays(9));
    }

    @Test
    void anErasureIsRememberedAsLongAsSignalsMayComeLate() throws SQLException {
        store.erase(ANNA);
        Clock later = Clock.offset(CLOCK, java.time.Duration.ofDays(9));
        new RetentionJob(new Retention(database, 100), totals, later, 10, 20).run();
        assertThat(store.append(List.of(view(ANNA, NOON, 1))).erased()).isEqualTo(1);

        Clock muchLater = Clock.offset(CLOCK, java.time.Duration.ofDays(11));
        new RetentionJob(new Retention(database, 100), totals, muchLater, 10, 20).run();
        assertThat(rows("select * from TRELLIS_ERASED_VISITOR")).isEmpty();
    }

    @Test
    void oneNodeAtATimeDoesTheWork() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Runnable first = new OneNodeAtATime(database, "work", Clock.systemUTC(), () -> {
            busy.countDown();
            await(end);
            done.incrementAndGet();
        });
        Runnable second = new OneNodeAtATime(database, "work", Clock.systemUTC(), done::incrementAndGet);
        Thread node = new Thread(first);
        node.start();
        await(busy);

        second.run();
        assertThat(done).hasValue(0);
        end.countDown();
        node.join();
        second.run();
        assertThat(done).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLatestRejectionsOfAllNodesAreKept() {
        StoredRejections stored = new StoredRejections(database);
        List<Rejection> many = new ArrayList<>();
        for (int i = 0; i < StoredRejections.KEPT; i++) {
            many.add(new Rejection(
                    NOON.plusSeconds(i), RejectionReason.TOO_OLD, Channel.APP, Optional.empty(), "", "number " + i));
        }
        stored.add("node-1", many);
        Rejection last = new Rejection(
                NOON,
                RejectionReason.TOO_LONG,
                Channel.BROWSER,
                Optional.of(SignalType.SEARCH),
                "search_term",
                "is long");
        stored.add("node-2", List.of(last));
        stored.add("node-2", List.of());

        List<StoredRejection> latest = stored.latest(2_000);

        assertThat(latest).hasSize(StoredRejections.KEPT);
        assertThat(latest.get(0))
                .isEqualTo(new StoredRejection(
                        NOON, "node-2", "too_long", "BROWSER", Optional.of("search"), "search_term", "is long"));
        assertThat(latest.get(StoredRejections.KEPT - 1).detail()).isEqualTo("number 1");
        assertThat(stored.latest(1)).hasSize(1);
    }
}
