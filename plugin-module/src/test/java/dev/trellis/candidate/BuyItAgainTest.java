package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.popular.BuyAgain;
import dev.trellis.contract.TestSignals;
import dev.trellis.contract.TrainedShop;
import dev.trellis.profile.Profile;
import dev.trellis.profile.Profiles;
import dev.trellis.store.InMemorySignalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuyItAgainTest {

    private static final long WAX = 1;
    private static final long TENT = 2;
    private static final long SOLD_OUT = 40;

    private final TrainedShop shop = new TrainedShop();
    private final Candidates proposed = new Candidates();

    @Test
    void whatIsUsedUpIsProposedWhenItIsDueAndNotRightAfterThePurchase() {
        new BuyItAgain("buy-again").propose(afterTheOrder(Duration.ofDays(28)), proposed);
        assertThat(proposed.scoreOf(shop.number(WAX))).isGreaterThan(5 * proposed.scoreOf(shop.number(TENT)));
        assertThat(proposed.kind(0)).isEqualTo(Reason.Kind.BUY_AGAIN);

        Candidates atOnce = new Candidates();
        new BuyItAgain("buy-again").propose(afterTheOrder(Duration.ofHours(1)), atOnce);
        assertThat(atOnce.scoreOf(shop.number(WAX))).isLessThan(proposed.scoreOf(shop.number(WAX)) / 100);
    }

    @Test
    void onlyWhatWasBoughtAndCanBeSoldIsProposed() {
        new BuyItAgain("buy-again").propose(afterTheOrder(Duration.ofDays(28)), proposed);
        assertThat(proposed.size()).isEqualTo(2);
    }

    @Test
    void beforeTheFirstTrainingThereIsNothing() {
        new BuyItAgain("not-learned").propose(afterTheOrder(Duration.ofDays(28)), proposed);
        assertThat(proposed.size()).isZero();
    }

    /** Somebody who viewed one product and bought three, and comes back. */
    private Question afterTheOrder(Duration later) {
        TestSignals signals = new TestSignals();
        Profiles profiles = new Profiles(new InMemorySignalStore(), Runnable::run, 0, 10);
        VisitorId visitor = VisitorId.random();
        profiles.accepted(signals.viewed(visitor, 7));
        profiles.accepted(signals.bought(visitor, 1, WAX, TENT, SOLD_OUT));
        Profile profile = profiles.of(Shopper.of(visitor));
        Model model = new Model(shop.model().catalog(), Map.of("buy-again", learned()), Instant.EPOCH, 0, 1);
        Instant now = TestSignals.NOON.plus(later);
        return new Question(model, profile, List.<ProductId>of(), Optional.empty(), Set.of(), now);
    }

    /** Wax is bought every four weeks, tents once. */
    private Learned learned() {
        HistoriesBuilder events = new HistoriesBuilder();
        for (int shopper = 0; shopper < 50; shopper++) {
            events.add(shopper, shop.number(TENT), 1, shopper, EventKind.PURCHASE);
            for (long time = 0; time < 5; time++) {
                long at = time * 28 * 86_400 + shopper * 3600L;
                events.add(shopper, shop.number(WAX), 1, at, EventKind.PURCHASE);
            }
        }
        Histories histories = events.build(50, TrainedShop.PRODUCTS);
        return new BuyAgain().learn(new TrainingData(histories, histories, ItemContent.NONE), Training.plain(1));
    }
}
