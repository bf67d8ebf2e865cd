package dev.trellis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Signal;
import dev.trellis.store.InMemorySignalStore;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final VisitorId LAPTOP = VisitorId.random();
    private static final VisitorId PHONE = VisitorId.random();
    private static final CustomerId ANNA = new CustomerId(7);

    private final TestSignals shop = new TestSignals();
    private final InMemorySignalStore store = new InMemorySignalStore();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Profiles profiles = new Profiles(store, Runnable::run, 0, 100);

    @Test
    void aViewShowsInTheProfileAtOnce() {
        profiles.accepted(shop.viewed(LAPTOP, 1));
        profiles.accepted(shop.viewed(LAPTOP, 2));

        assertThat(products(Shopper.of(LAPTOP))).containsExactly(2L, 1L);
        assertThat(products(Shopper.of(PHONE))).isEmpty();
    }

    @Test
    void aShopperWhoDidNotConsentHasNoProfile() {
        profiles.accepted(shop.viewed(LAPTOP, 1));

        assertThat(profiles.of(Shopper.UNKNOWN).isEmpty()).isTrue();
    }

    @Test
    void whatTheStoreRemembersIsBackAfterARestart() {
        store.append(List.of(shop.viewed(LAPTOP, 1), shop.added(LAPTOP, 2)));

        assertThat(products(Shopper.of(LAPTOP))).containsExactly(2L, 1L);
    }

    @Test
    void whatWasBoughtIsStillKnownAfterManyViews() {
        store.append(List.of(shop.bought(LAPTOP, 5, 1)));
        for (int view = 0; view < 500; view++) {
            store.append(List.of(shop.viewed(LAPTOP, 2 + view)));
        }

        Profile profile = profiles.of(Shopper.of(LAPTOP));

        assertThat(profile.boughtSince(0)).containsExactly(new ProductId(1));
        assertThat(profile.touches()).hasSize(Profile.LONGEST + 1);
    }

    @Test
    void clicksWhileTheHistoryIsOnItsWayAreNotLost() {
        Signal old = shop.viewed(LAPTOP, 1);
        store.append(List.of(old));
        Profiles slow = new Profiles(store, later::add, 0, 100);

        slow.accepted(shop.viewed(LAPTOP, 2));
        assertThat(products(slow, Shopper.of(LAPTOP))).containsExactly(2L);
        slow.accepted(old);
        later.forEach(Runnable::run);

        assertThat(products(slow, Shopper.of(LAPTOP))).containsExactly(2L, 1L);
    }

    @Test
    void aStoreThatCannotBeReadLeavesTheShopperWithWhatIsKnown() {
        Profiles overrun = new Profiles(
                store,
                task -> {
                    throw new RejectedExecutionException("full");
                },
                0,
                100);

        overrun.accepted(shop.viewed(LAPTOP, 1));

        assertThat(products(overrun, Shopper.of(LAPTOP))).containsExactly(1L);
    }

    @Test
    void aLoginJoinsWhatWasDoneOnBothBrowsersAndALogoutPartsThem() {
        profiles.accepted(shop.viewed(LAPTOP, 1));
        profiles.accepted(shop.loggedIn(LAPTOP, ANNA));
        profiles.accepted(shop.viewed(PHONE, 2));
        profiles.accepted(shop.loggedIn(PHONE, ANNA));

        assertThat(products(Shopper.of(PHONE, ANNA))).containsExactly(2L, 1L);
        assertThat(products(Shopper.of(PHONE))).containsExactly(2L);
    }

    @Test
    void aLoginBeforeTheBrowsersHistoryIsReadBringsItAlongAllTheSame() {
        store.append(List.of(shop.viewed(LAPTOP, 1)));
        Profiles slow = new Profiles(store, later::add, 0, 100);

        slow.accepted(shop.loggedIn(LAPTOP, ANNA));
        later.forEach(Runnable::run);

        assertThat(products(slow, Shopper.of(PHONE, ANNA))).containsExactly(1L);
    }

    @Test
    void aForgottenVisitorDoesNotComeBackFromAStoreThatIsSlowToErase() {
        List<Signal> past = List.of(shop.viewed(LAPTOP, 1), shop.loggedIn(LAPTOP, ANNA));
        store.append(past);
        past.forEach(profiles::accepted);

        profiles.forget(LAPTOP);
        profiles.accepted(shop.viewed(LAPTOP, 2));

        assertThat(products(Shopper.of(LAPTOP))).isEmpty();
        assertThat(products(Shopper.of(PHONE, ANNA))).isEmpty();
    }

    @Test
    void theCartIsFollowedInAndOut() {
        profiles.accepted(shop.added(LAPTOP, 1));
        profiles.accepted(shop.added(LAPTOP, 2));
        profiles.accepted(shop.removed(LAPTOP, 1));

        assertThat(products(Shopper.of(LAPTOP))).containsExactly(2L);
    }

    @Test
    void whatWasBoughtIsKnownWithItsTime() {
        Signal order = shop.bought(LAPTOP, 900, 1, 2);
        profiles.accepted(order);
        long at = order.header().occurredAt().toEpochMilli();

        Profile profile = profiles.of(Shopper.of(LAPTOP));

        assertThat(profile.boughtSince(at)).containsExactlyInAnyOrder(new ProductId(1), new ProductId(2));
        assertThat(profile.boughtSince(at + 1)).isEmpty();
    }

    @Test
    void aRobotThatOpensEverythingLeavesABoundedProfile() {
        for (int product = 0; product < 1000; product++) {
            profiles.accepted(shop.viewed(LAPTOP, product));
        }

        assertThat(profiles.of(Shopper.of(LAPTOP)).touches()).hasSize(Profile.LONGEST);
        assertThat(products(Shopper.of(LAPTOP))).first().isEqualTo(999L);
    }

    private List<Long> products(Shopper shopper) {
        return products(profiles, shopper);
    }

    private static List<Long> products(Profiles profiles, Shopper shopper) {
        return profiles.of(shopper).touches().stream()
                .map(touch -> touch.product().value())
                .toList();
    }
}
