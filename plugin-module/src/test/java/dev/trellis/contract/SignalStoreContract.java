package dev.trellis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Fingerprint;
import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import dev.trellis.store.Appended;
import dev.trellis.store.SignalStore;
import dev.trellis.store.Streamed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SignalStore} promises. Inherit it, and give an empty store for each test. */
public abstract class SignalStoreContract {

    private static final VisitorId LAPTOP = VisitorId.random();
    private static final VisitorId PHONE = VisitorId.random();
    private static final VisitorId SOMEBODY_ELSE = VisitorId.random();
    private static final CustomerId ANNA = new CustomerId(7);

    private final TestSignals shop = new TestSignals();

    /** An empty store; called once per test. */
    protected abstract SignalStore newStore();

    private static List<Signal> history(SignalStore store, Shopper shopper, int limit) {
        return store.history(shopper, EnumSet.allOf(SignalType.class), limit);
    }

    @Test
    void whatIsAppendedIsReadAsItWasOldestFirst() {
        SignalStore store = newStore();
        List<Signal> signals = List.of(
                shop.opened(LAPTOP, "/"),
                shop.viewed(LAPTOP, 1),
                shop.added(LAPTOP, 1),
                shop.removed(LAPTOP, 1),
                shop.bought(LAPTOP, 900, 2, 3),
                shop.loggedIn(LAPTOP, ANNA));
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(store.append(shuffled)).isEqualTo(fresh(signals.size()));

        assertThat(read(store, Instant.EPOCH)).isEqualTo(signals);
    }

    @Test
    void aSignalThatIsKnownIsLeftOutAndTheRestIsKept() {
        SignalStore store = newStore();
        Signal first = shop.viewed(LAPTOP, 1);
        Signal second = shop.viewed(LAPTOP, 2);

        assertThat(store.append(List.of(first, first))).isEqualTo(new Appended(1, 1, 0, 0));
        assertThat(store.append(List.of(first, second))).isEqualTo(new Appended(1, 1, 0, 0));

        assertThat(read(store, Instant.EPOCH)).containsExactly(first, second);
    }

    @Test
    void anotherSignalUnderATakenIdIsKeptAsACopyOfItOnce() {
        SignalStore store = newStore();
        Signal first = shop.viewed(LAPTOP, 1);
        Signal other = new Signal.ViewItem(first.header(), Item.of(new ProductId(2)));
        Signal third = new Signal.ViewItem(first.header(), Item.of(new ProductId(3)));

        assertThat(store.append(List.of(first))).isEqualTo(fresh(1));
        assertThat(store.append(List.of(other, third, other))).isEqualTo(new Appended(0, 1, 2, 0));
        assertThat(store.append(List.of(third, first, other))).isEqualTo(new Appended(0, 3, 0, 0));

        assertThat(read(store, Instant.EPOCH))
                .containsExactlyInAnyOrder(
                        first,
                        new Signal.ViewItem(
                                first.header().copiedTo(Fingerprint.newIdOf(other)),
                                other.items().get(0)),
                        new Signal.ViewItem(
                                first.header().copiedTo(Fingerprint.newIdOf(third)),
                                third.items().get(0)));
    }

    @Test
    void aBatchMayHoldTwoSignalsOfOneId() {
        SignalStore store = newStore();
        Signal first = shop.viewed(LAPTOP, 1);
        Signal other = new Signal.ViewItem(first.header(), Item.of(new ProductId(2)));

        assertThat(store.append(List.of(first, other))).isEqualTo(new Appended(1, 0, 1, 0));
        assertThat(store.append(List.of(first, other))).isEqualTo(new Appended(0, 2, 0, 0));
    }

    @Test
    void aRobotsSignalsAreKeptButNotRead() {
        SignalStore store = newStore();
        Signal mine = shop.viewed(LAPTOP, 1);
        Signal byRobot = new Signal.ViewItem(robot(shop.header(LAPTOP)), Item.of(new ProductId(2)));

        assertThat(store.append(List.of(mine, byRobot))).isEqualTo(fresh(2));

        List<Signal> read = new ArrayList<>();
        assertThat(store.read(Instant.EPOCH, read::add)).isEqualTo(new Streamed(1, 1, 0));
        assertThat(read).containsExactly(mine);
        assertThat(history(store, Shopper.of(LAPTOP), 10)).containsExactly(mine);
    }

    @Test
    void nothingToAppendIsNotAnError() {
        SignalStore store = newStore();

        assertThat(store.append(List.of())).isEqualTo(Appended.NOTHING);
        assertThat(read(store, Instant.EPOCH)).isEmpty();
    }

    @Test
    void readingBeginsAtTheGivenMoment() {
        SignalStore store = newStore();
        Signal before = shop.viewed(LAPTOP, 1);
        Signal at = shop.viewed(LAPTOP, 2);
        Signal after = shop.viewed(LAPTOP, 3);
        store.append(List.of(before, at, after));

        assertThat(read(store, at.header().occurredAt())).containsExactly(at, after);
    }

    @Test
    void aBrowsersHistoryIsItsOwnNewestFirst() {
        SignalStore store = newStore();
        Signal first = shop.viewed(LAPTOP, 1);
        Signal foreign = shop.viewed(SOMEBODY_ELSE, 2);
        Signal second = shop.viewed(LAPTOP, 3);
        store.append(List.of(first, foreign, second));

        assertThat(history(store, Shopper.of(LAPTOP), 10)).containsExactly(second, first);
        assertThat(history(store, Shopper.of(LAPTOP), 1)).containsExactly(second);
        assertThat(history(store, Shopper.UNKNOWN, 10)).isEmpty();
    }

    @Test
    void aHistoryHoldsTheKindsThatAreAskedFor() {
        SignalStore store = newStore();
        Signal bought = shop.bought(LAPTOP, 5, 1);
        Signal added = shop.added(LAPTOP, 2);
        store.append(List.of(bought, added, shop.viewed(LAPTOP, 3), shop.viewed(LAPTOP, 4)));
        Set<SignalType> asked = EnumSet.of(SignalType.PURCHASE, SignalType.ADD_TO_CART);

        assertThat(store.history(Shopper.of(LAPTOP), asked, 2)).containsExactly(added, bought);
        assertThat(store.history(Shopper.of(LAPTOP), Set.of(), 2)).isEmpty();
    }

    @Test
    void aCustomersHistorySpansTheBrowsersThatLoggedIn() {
        SignalStore store = newStore();
        Signal onTheLaptop = shop.viewed(LAPTOP, 1);
        Signal login = shop.loggedIn(LAPTOP, ANNA);
        Signal onThePhone = shop.viewed(PHONE, 2);
        Signal loginOnThePhone = shop.loggedIn(PHONE, ANNA);
        store.append(List.of(onTheLaptop, login, onThePhone, loginOnThePhone, shop.viewed(SOMEBODY_ELSE, 3)));

        assertThat(history(store, Shopper.of(PHONE, ANNA), 10))
                .containsExactly(loginOnThePhone, onThePhone, login, onTheLaptop);
    }

    @Test
    void aCustomersHistoryHoldsWhatTheyDidWhereTheyWereKnownWithoutALogin() {
        SignalStore store = newStore();
        Signal remembered = shop.viewed(LAPTOP, ANNA, 1);
        store.append(List.of(remembered));

        assertThat(history(store, Shopper.of(PHONE, ANNA), 10)).containsExactly(remembered);
    }

    @Test
    void anErasedVisitorLeavesNothingAndOthersStay() {
        SignalStore store = newStore();
        Signal foreign = shop.viewed(SOMEBODY_ELSE, 2);
        store.append(List.of(shop.viewed(LAPTOP, 1), shop.loggedIn(LAPTOP, ANNA), foreign));

        assertThat(store.erase(LAPTOP)).isEqualTo(2);

        assertThat(read(store, Instant.EPOCH)).containsExactly(foreign);
        assertThat(history(store, Shopper.of(PHONE, ANNA), 10)).isEmpty();
        assertThat(store.erase(LAPTOP)).isZero();
    }

    @Test
    void whatComesLateOfAnErasedVisitorIsLeftOut() {
        SignalStore store = newStore();
        Signal late = shop.viewed(LAPTOP, 1);
        Signal foreign = shop.viewed(SOMEBODY_ELSE, 2);
        store.erase(LAPTOP);

        assertThat(store.append(List.of(late, foreign, shop.loggedIn(LAPTOP, ANNA))))
                .isEqualTo(new Appended(1, 0, 0, 2));

        assertThat(read(store, Instant.EPOCH)).containsExactly(foreign);
        assertThat(history(store, Shopper.of(PHONE, ANNA), 10)).isEmpty();
    }

    private static Appended fresh(int signals) {
        return new Appended(signals, 0, 0, 0);
    }

    private static SignalHeader robot(SignalHeader header) {
        return header.with(header.context().byRobot());
    }

    private static List<Signal> read(SignalStore store, Instant from) {
        List<Signal> read = new ArrayList<>();
        store.read(from, read::add);
        return read;
    }
}
