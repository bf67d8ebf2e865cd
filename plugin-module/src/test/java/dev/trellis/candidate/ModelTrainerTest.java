package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.candidate.model.Training;
import dev.trellis.contract.StandardParts;
import dev.trellis.contract.TestSignals;
import dev.trellis.contract.TrainedShop;
import dev.trellis.signal.Item;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import dev.trellis.store.InMemorySignalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

    private final List<CatalogSource.Entry> shelf = new ArrayList<>(List.of(product(1, true), product(2, true)));
    private final TestSignals shop = new TestSignals();
    private final InMemorySignalStore store = new InMemorySignalStore();
    private final Models models = new Models();
    private final ModelTrainer trainer = StandardParts.trainer(() -> List.copyOf(shelf), store);

    private Model train() {
        Instant now = TrainedShop.CLOCK.instant();
        Model model = trainer.train(now.minus(Duration.ofDays(30)), now, Training.plain(1));
        models.put(model);
        return model;
    }

    @Test
    void aTrainingSaysWhatItReadAndWhen() {
        store.append(List.of(shop.viewed(VisitorId.random(), 1), shop.viewed(VisitorId.random(), 2)));

        Model model = train();

        assertThat(model.signals()).isEqualTo(2);
        assertThat(model.trainedAt()).isEqualTo(TrainedShop.CLOCK.instant());
    }

    @Test
    void whatIsNoInterestInAProductAndWhatRobotsDoChangesNothing() {
        for (int visitor = 0; visitor < 5; visitor++) {
            VisitorId anna = VisitorId.random();
            store.append(List.of(shop.viewed(anna, 1), shop.viewed(anna, 2), shop.bought(anna, visitor, 1)));
        }
        Model before = train();
        for (int visitor = 0; visitor < 50; visitor++) {
            store.append(noise(VisitorId.random()));
        }

        Model after = train();

        assertThat(after.signals()).isEqualTo(before.signals() + 50 * 10);
        assertThat(after.ranking(Model.TRENDING)).usingRecursiveComparison().isEqualTo(before.ranking(Model.TRENDING));
        assertThat(after.ranking(Model.PURCHASED))
                .usingRecursiveComparison()
                .isEqualTo(before.ranking(Model.PURCHASED));
        assertThat(after.parts()).usingRecursiveComparison().isEqualTo(before.parts());
    }

    private List<Signal> noise(VisitorId visitor) {
        Item item = Item.of(new ProductId(2));
        List<Signal> noise = new ArrayList<>(List.of(
                new Signal.SelectItem(shop.header(visitor), Optional.of("home"), item),
                new Signal.ViewItemList(shop.header(visitor), Optional.empty(), Optional.of("home"), List.of(item)),
                new Signal.EngagementPing(shop.header(visitor), "/", Optional.of(item), 9, 40),
                new Signal.BeginCheckout(shop.header(visitor), Optional.empty(), Optional.empty(), List.of(item))));
        for (SignalType type : SignalType.values()) {
            if (type.onRecommendation()) {
                RecommendationRef unit = new RecommendationRef(visitor.value(), "home", 1);
                noise.add(new Signal.OnRecommendation(shop.header(visitor), type, unit, List.of(item)));
            }
        }
        SignalHeader robot = shop.header(visitor);
        noise.add(new Signal.ViewItem(robot.with(robot.context().byRobot()), item));
        return noise;
    }

    @Test
    void whatSellsOutIsKnownWithoutTrainingAlsoWhenProductsCameOrWent() {
        train();
        shelf.set(0, product(1, false));
        shelf.add(0, product(0, true));

        models.refresh(trainer.catalog());

        Catalog now = models.current().catalog();
        assertThat(now.sellable(now.indexOf(new ProductId(1)))).isFalse();
        assertThat(now.sellable(now.indexOf(new ProductId(2)))).isTrue();
    }

    @Test
    void aProductThatLeftTheShopCannotBeSoldAnyMore() {
        train();
        shelf.remove(0);

        models.refresh(trainer.catalog());

        Catalog now = models.current().catalog();
        assertThat(now.sellable(now.indexOf(new ProductId(1)))).isFalse();
    }

    @Test
    void aNewProductIsKnownWithoutTrainingUnderANumberOfItsOwn() {
        Catalog before = train().catalog();
        shelf.add(0, product(0, true));

        models.refresh(trainer.catalog());

        Catalog now = models.current().catalog();
        assertThat(now.size()).isEqualTo(3);
        assertThat(now.indexOf(new ProductId(0))).isEqualTo(2);
        assertThat(now.sellable(2)).isTrue();
        for (long known = 1; known <= 2; known++) {
            assertThat(now.indexOf(new ProductId(known))).isEqualTo(before.indexOf(new ProductId(known)));
        }
    }

    private static CatalogSource.Entry product(long id, boolean sellable) {
        return new CatalogSource.Entry(new ProductId(id), sellable, List.of(1L), Optional.empty());
    }
}
