package dev.trellis.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.contract.TrainedShop;
import dev.trellis.store.InMemorySignalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

    private final List<CatalogSource.Entry> shelf = new ArrayList<>(List.of(product(1, true), product(2, true)));
    private final TestSignals shop = new TestSignals();
    private final InMemorySignalStore store = new InMemorySignalStore();
    private final Models models = new Models();
    private final ModelTrainer trainer =
            new ModelTrainer(() -> List.copyOf(shelf), store, models, TrainedShop.CLOCK, 30);

    @Test
    void aTrainingSaysWhatItReadAndWhen() {
        store.append(List.of(shop.viewed(VisitorId.random(), 1), shop.viewed(VisitorId.random(), 2)));

        Model model = trainer.train();

        assertThat(models.current()).isSameAs(model);
        assertThat(model.signals()).isEqualTo(2);
        assertThat(model.trainedAt()).isEqualTo(TrainedShop.CLOCK.instant());
    }

    @Test
    void whatSellsOutIsKnownWithoutTrainingAlsoWhenProductsCameOrWent() {
        trainer.train();
        shelf.set(0, product(1, false));
        shelf.add(0, product(0, true));

        trainer.refreshCatalog();

        Catalog now = models.current().catalog();
        assertThat(now.sellable(now.indexOf(new ProductId(1)))).isFalse();
        assertThat(now.sellable(now.indexOf(new ProductId(2)))).isTrue();
    }

    @Test
    void aProductThatLeftTheShopCannotBeSoldAnyMore() {
        trainer.train();
        shelf.remove(0);

        trainer.refreshCatalog();

        Catalog now = models.current().catalog();
        assertThat(now.sellable(now.indexOf(new ProductId(1)))).isFalse();
    }

    @Test
    void aTrainingThatFailsLeavesTheModelInService() {
        Model before = trainer.train();
        ModelTrainer broken = new ModelTrainer(
                () -> {
                    throw new IllegalStateException("out of order");
                },
                store,
                models,
                TrainedShop.CLOCK,
                30);

        assertThatThrownBy(broken::train).hasMessage("out of order");

        assertThat(models.current()).isSameAs(before);
    }

    private static CatalogSource.Entry product(long id, boolean sellable) {
        return new CatalogSource.Entry(new ProductId(id), sellable, List.of(1L), Optional.empty());
    }
}
