package dev.trellis.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.candidate.CatalogSource;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.contract.StandardParts;
import dev.trellis.contract.TestSignals;
import dev.trellis.profile.Profiles;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.store.InMemorySignalStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnlineUpdatesTest {

    private final ReturningShoppers shop = new ReturningShoppers();
    private final List<CatalogSource.Entry> shelf = new ArrayList<>(shop.read());
    private final InMemorySignalStore store = new InMemorySignalStore();
    private final ModelTrainer trainer = StandardParts.trainer(() -> List.copyOf(shelf), store);
    private final Models models = new Models();
    private final Profiles profiles = new Profiles(store, Runnable::run, 0, 1000);
    private Instant cut;
    private Instant now;

    @BeforeEach
    void aTrainedShop() {
        List<Signal> past = shop.comeAndLook(5);
        store.append(past);
        cut = TestSignals.NOON.plusSeconds(past.size());
        now = cut.plusSeconds(600);
        models.put(trainer.train(Instant.EPOCH, cut, Training.plain(1)));
    }

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private OnlineUpdates updates(int interactions) {
        return new OnlineUpdates(trainer, models, profiles, clock, interactions, 1_000_000_000_000L);
    }

    /** What those who looked at one product are told of another. */
    private float score(long seen, long other) {
        Model model = models.current();
        Learned together = model.part(Model.VIEWED_TOGETHER).orElseThrow();
        float[] scores = new float[together.items()];
        together.score(Query.ofItems(number(seen)), scores);
        return number(other) < scores.length ? scores[number(other)] : 0;
    }

    private int number(long product) {
        return models.current().catalog().indexOf(new ProductId(product));
    }

    private List<Signal> bothSeenBy(int visitors, long one, long other) {
        List<Signal> views = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            VisitorId visitor = VisitorId.random();
            views.add(shop.viewed(visitor, one));
            views.add(shop.viewed(visitor, other));
        }
        return views;
    }

    @Test
    void whatShoppersDoChangesTheNeighboursOfAProductWithoutTraining() {
        OnlineUpdates online = updates(10);
        assertThat(score(1, 2)).isZero();
        Model before = models.current();

        bothSeenBy(4, 1, 2).forEach(online::accepted);
        online.run();
        assertThat(models.current()).as("eight are not enough").isSameAs(before);
        bothSeenBy(8, 1, 2).forEach(online::accepted);
        online.run();

        assertThat(score(1, 2)).isPositive();
        assertThat(online.heard()).isEqualTo(24);
        assertThat(models.current().number()).isEqualTo(before.number());
    }

    /** As the two views come, one update for each. */
    private void inPieces(List<Signal> views, OnlineUpdates online) {
        for (Signal view : views) {
            long before = online.heard();
            heard(online, view);
            while (online.heard() == before) {
                online.run();
            }
        }
    }

    @Test
    void aVisitThatIsHeardInPiecesTeachesWhatItWouldAsAWhole() {
        Model trained = models.current();
        List<Signal> views = bothSeenBy(4, 1, 2);
        OnlineUpdates atOnce = updates(8);
        views.forEach(atOnce::accepted);
        atOnce.run();
        float whole = score(1, 2);
        models.put(trained);

        inPieces(views, updates(1));

        assertThat(whole).isPositive();
        assertThat(score(1, 2)).isEqualTo(whole);
    }

    @Test
    void aVisitGoesOnInTheNextModel() {
        Model trained = models.current();
        OnlineUpdates online = updates(1);
        List<Signal> views = bothSeenBy(1, 1, 2);
        inPieces(views.subList(0, 1), online);
        now = cut;

        online.serve(trained);
        inPieces(views.subList(1, 2), online);

        assertThat(score(1, 2)).isPositive();
    }

    private void heard(OnlineUpdates online, Signal signal) {
        profiles.accepted(signal);
        online.accepted(signal);
    }

    @Test
    void whatAShopperDidTheDayBeforeBelongsToAnotherVisit() {
        OnlineUpdates online = updates(1);
        List<Signal> together = bothSeenBy(10, 1, 2);
        for (int i = 0; i < together.size(); i += 2) {
            SignalHeader header = together.get(i).header();
            profiles.accepted(new Signal.ViewItem(
                    new SignalHeader(
                            header.eventId(),
                            header.occurredAt().minus(Duration.ofDays(1)),
                            header.receivedAt(),
                            header.visitor(),
                            new UUID(9, i),
                            header.customer(),
                            header.site(),
                            header.locale(),
                            header.consent(),
                            header.context()),
                    together.get(i).items().get(0)));
            heard(online, together.get(i + 1));
        }
        online.run();

        assertThat(online.heard()).isEqualTo(10);
        assertThat(score(1, 2)).isZero();
    }

    @Test
    void aVisitThatBeganBeforeTheTrainingWaitsForTheNextOne() {
        Model trained = models.current();
        for (int shopper = 0; shopper < 10; shopper++) {
            VisitorId known = new VisitorId(new UUID(3, shopper));
            store.append(List.of(shop.viewed(known, 1), shop.viewed(known, 2)));
        }

        updates(10).serve(trained);

        assertThat(models.current().trainedAt()).isAfter(cut);
        assertThat(score(1, 2)).isZero();
    }

    @Test
    void aVisitorWhoIsErasedTeachesNothingMore() {
        OnlineUpdates online = updates(2);
        List<Signal> views = bothSeenBy(1, 1, 2);
        views.forEach(online::accepted);

        online.forget(views.get(0).header().visitor());
        online.run();

        assertThat(online.heard()).isZero();
        assertThat(score(1, 2)).isZero();
    }

    @Test
    void aProductThatIsNewInTheShopGetsNeighboursToo() {
        OnlineUpdates online = updates(10);
        shelf.add(0, new CatalogSource.Entry(new ProductId(900), true, List.of(1L), Optional.empty()));

        bothSeenBy(10, 900, 3).forEach(online::accepted);
        online.run();

        assertThat(number(900)).isEqualTo(40);
        assertThat(score(3, 900)).isPositive();
        assertThat(score(900, 3)).isPositive();
    }

    @Test
    void aModelThatComesIntoServiceHasHeardWhatHappenedSinceItsTraining() {
        store.append(bothSeenBy(10, 1, 2));
        Model trained = models.current();
        OnlineUpdates online = updates(10);

        online.serve(trained);

        assertThat(score(1, 2)).isPositive();
        float once = score(1, 2);
        bothSeenBy(10, 1, 2).forEach(online::accepted);
        assertThat(models.current().trainedAt()).isAfter(cut);
        online.run();
        assertThat(score(1, 2))
                .as("those are older than what the model has heard")
                .isEqualTo(once);
    }

    @Test
    void robotsTeachNothingAndUpdatesCanBeTurnedOff() {
        OnlineUpdates online = updates(2);
        OnlineUpdates off = updates(0);
        for (Signal view : bothSeenBy(10, 1, 2)) {
            off.accepted(view);
            var header = view.header();
            online.accepted(new Signal.ViewItem(
                    header.with(header.context().byRobot()), view.items().get(0)));
        }

        online.run();
        off.run();

        assertThat(score(1, 2)).isZero();
        assertThat(online.heard() + off.heard()).isZero();
    }
}
