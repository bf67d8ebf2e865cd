package dev.trellis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.SignalIntake.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedIntakeTest {

    private static final Clock CLOCK = Clock.fixed(TestSignals.NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    private static final IntakeLimits LIMITS = IntakeLimits.of(true, 400);
    private static final VisitorId ANNA = VisitorId.random();

    private final TestSignals shop = new TestSignals();
    private final Rejections rejections = new Rejections();
    private final List<Signal> kept = new ArrayList<>();
    private final List<Signal> heard = new ArrayList<>();
    private final CheckedIntake intake = intake(true, List.of(heard::add), List.of());

    @Test
    void anAllowedViewIsKeptAndHeardOf() {
        Signal view = shop.viewed(ANNA, 1);

        assertThat(intake.accept(view)).isEqualTo(Outcome.ACCEPTED);

        assertThat(kept).containsExactly(view);
        assertThat(heard).containsExactly(view);
        assertThat(intake.count(Outcome.ACCEPTED, SignalType.VIEW_ITEM)).isOne();
        assertThat(intake.outcomes()).containsEntry(Outcome.ACCEPTED, 1L).containsEntry(Outcome.INVALID, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "true, GRANTED, ACCEPTED",
        "true, UNKNOWN, NO_CONSENT",
        "true, DENIED, NO_CONSENT",
        "true, REVOKED, NO_CONSENT",
        "false, GRANTED, ACCEPTED",
        "false, UNKNOWN, ACCEPTED",
        "false, DENIED, NO_CONSENT",
        "false, REVOKED, NO_CONSENT"
    })
    void nothingIsLearnedFromAShopperWhoDidNotAllowIt(boolean required, Consent consent, Outcome expected) {
        Signal view = new Signal.PageView(shop.header(ANNA, Optional.empty(), consent), "/");

        assertThat(intake(required, List.of(heard::add), List.of()).accept(view))
                .isEqualTo(expected);

        assertThat(heard).hasSize(expected == Outcome.ACCEPTED ? 1 : 0);
        assertThat(kept).hasSize(expected == Outcome.ACCEPTED ? 1 : 0);
    }

    @Test
    void whatCannotBeTrueIsKeptOutWithItsReason() {
        Item none = new Item(new ProductId(1), Optional.empty(), 0, Optional.empty(), Optional.empty());
        Item negative =
                new Item(new ProductId(1), Optional.empty(), 1, Optional.of(new BigDecimal("-1")), Optional.of("USD"));
        List<Signal> wrong = new ArrayList<>(List.of(
                new Signal.Search(shop.header(ANNA), " "),
                new Signal.Search(shop.header(ANNA), "x".repeat(201)),
                new Signal.AddToCart(shop.header(ANNA), none),
                new Signal.AddToCart(shop.header(ANNA), negative),
                shop.bought(ANNA, 900),
                shop.bought(ANNA, 901, IntStream.range(0, 1001).asLongStream().toArray()),
                new Signal.Login(shop.header(ANNA)),
                new Signal.PageView(null, "/")));
        wrong.add(null);

        assertThat(wrong).allSatisfy(signal -> assertThat(intake.accept(signal)).isEqualTo(Outcome.INVALID));

        assertThat(kept).isEmpty();
        assertThat(rejections.counts())
                .containsEntry(RejectionReason.TOO_LONG, 1L)
                .containsEntry(RejectionReason.OUT_OF_RANGE, 2L)
                .containsEntry(RejectionReason.TOO_MANY_ITEMS, 1L)
                .containsEntry(RejectionReason.MISSING_FIELD, 5L);
        assertThat(rejections.latest())
                .extracting(Rejection::field)
                .containsExactly(
                        "search_term",
                        "search_term",
                        "items[0].quantity",
                        "items[0].price",
                        "items",
                        "items",
                        "customer_id",
                        "",
                        "");
    }

    @Test
    void whatComesTwiceCountsOnce() {
        Signal view = shop.viewed(ANNA, 1);

        assertThat(intake.accept(view)).isEqualTo(Outcome.ACCEPTED);
        assertThat(intake.accept(view)).isEqualTo(Outcome.DUPLICATE);

        assertThat(heard).hasSize(1);
    }

    @Test
    void whoIsToldOfADuplicateCanRelyOnItAllTheSame() {
        Signal view = shop.viewed(ANNA, 1);
        List<Boolean> room = new ArrayList<>(List.of(true, true, false));
        CheckedIntake gate = new CheckedIntake(
                LIMITS,
                new SignalSink() {
                    @Override
                    public boolean offer(Signal signal) {
                        return true;
                    }

                    @Override
                    public List<Boolean> keep(List<Signal> signals) {
                        return List.of(room.remove(0));
                    }
                },
                List.of(heard::add),
                List.of(),
                rejections,
                CLOCK);

        assertThat(gate.acceptAndKeep(List.of(view))).containsExactly(Outcome.ACCEPTED);
        assertThat(gate.acceptAndKeep(List.of(view))).containsExactly(Outcome.DUPLICATE);
        assertThat(gate.acceptAndKeep(List.of(view)))
                .as("no room for it now, and the first copy may not have found any")
                .containsExactly(Outcome.DROPPED);
        assertThat(heard).hasSize(1);
    }

    @Test
    void whoSendsTooMuchDoesNotPushTheOthersOutOfTheList() {
        for (int i = 0; i < 5_000; i++) {
            rejections.add(new Rejection(
                    TestSignals.NOON.plusMillis(i * 10L),
                    i == 0 ? RejectionReason.TOO_OLD : RejectionReason.RATE_LIMITED,
                    Channel.BROWSER,
                    Optional.empty(),
                    "",
                    ""));
        }

        assertThat(rejections.counts()).containsEntry(RejectionReason.RATE_LIMITED, 4_999L);
        assertThat(rejections.latest())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.TOO_OLD, RejectionReason.RATE_LIMITED);
    }

    @Test
    void theIdsOfLongAgoAreLetGo() {
        RecentIds recent = new RecentIds(2);
        Signal first = shop.viewed(ANNA, 1);
        recent.add(first.header().eventId(), 1);
        recent.add(shop.viewed(ANNA, 2).header().eventId(), 2);
        recent.add(shop.viewed(ANNA, 3).header().eventId(), 3);

        assertThat(recent.add(first.header().eventId(), 1)).isEqualTo(RecentIds.Seen.NEVER);
    }

    @Test
    void whatARobotDoesIsKeptAsARobotsAndNotLearnedFrom() {
        CheckedIntake guarded = intake(true, List.of(heard::add), List.of(signal -> Outcome.BOT));

        assertThat(guarded.accept(shop.viewed(ANNA, 1))).isEqualTo(Outcome.BOT);
        assertThat(guarded.acceptAndKeep(List.of(shop.viewed(ANNA, 2), shop.viewed(ANNA, 3))))
                .containsExactly(Outcome.BOT, Outcome.BOT);

        assertThat(heard).isEmpty();
        assertThat(kept)
                .hasSize(3)
                .allMatch(signal -> signal.header().context().robot())
                .allMatch(signal -> signal instanceof Signal.ViewItem);
        assertThat(guarded.count(Outcome.BOT, SignalType.VIEW_ITEM)).isEqualTo(3);
    }

    @Test
    void aSignalThatComesAsARobotsStaysOne() {
        Signal view = shop.viewed(ANNA, 1);
        Signal marked =
                new Signal.ViewItem(view.header().with(view.header().context().byRobot()), Item.of(new ProductId(1)));

        assertThat(intake.accept(marked)).isEqualTo(Outcome.BOT);
        assertThat(heard).isEmpty();
    }

    @Test
    void aStoresOwnCheckKeepsASignalOut() {
        CheckedIntake guarded =
                intake(true, List.of(heard::add), List.of(signal -> Outcome.BOT, signal -> Outcome.INVALID));

        assertThat(guarded.accept(shop.viewed(ANNA, 1))).isEqualTo(Outcome.INVALID);

        assertThat(heard).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotStopTheOthers() {
        CheckedIntake fragile = intake(
                true,
                List.of(
                        signal -> {
                            throw new IllegalStateException("out of order");
                        },
                        heard::add),
                List.of());

        assertThat(fragile.accept(shop.viewed(ANNA, 1))).isEqualTo(Outcome.ACCEPTED);

        assertThat(heard).hasSize(1);
        assertThat(kept).hasSize(1);
        assertThat(fragile.listenerFailures()).isEqualTo(1);
    }

    @Test
    void aStoreWithoutRoomOrInTroubleNeverReachesTheShopper() {
        CheckedIntake full =
                new CheckedIntake(LIMITS, signal -> false, List.of(heard::add), List.of(), new Rejections(), CLOCK);
        CheckedIntake broken = new CheckedIntake(
                LIMITS,
                signal -> {
                    throw new IllegalStateException("out of order");
                },
                List.of(),
                List.of(),
                new Rejections(),
                CLOCK);

        assertThat(full.accept(shop.viewed(ANNA, 1))).isEqualTo(Outcome.DROPPED);
        assertThat(broken.accept(shop.viewed(ANNA, 2))).isEqualTo(Outcome.DROPPED);
        assertThat(heard).hasSize(1);
    }

    @Test
    void manyShoppersAtOnceAreAllCounted() throws InterruptedException {
        ConcurrentLinkedQueue<Signal> queue = new ConcurrentLinkedQueue<>();
        CheckedIntake busy = new CheckedIntake(LIMITS, queue::add, List.of(), List.of(), new Rejections(), CLOCK);
        List<Signal> views =
                IntStream.range(0, 2000).mapToObj(i -> shop.viewed(ANNA, i)).toList();
        List<Thread> tills = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> views.forEach(busy::accept)))
                .toList();
        tills.forEach(Thread::start);
        for (Thread till : tills) {
            till.join();
        }

        assertThat(queue).hasSize(2000);
        assertThat(busy.outcomes()).containsEntry(Outcome.ACCEPTED, 2000L).containsEntry(Outcome.DUPLICATE, 6000L);
    }

    private CheckedIntake intake(boolean required, List<SignalListener> listeners, List<SignalCheck> checks) {
        return new CheckedIntake(IntakeLimits.of(required, 400), kept::add, listeners, checks, rejections, CLOCK);
    }
}
