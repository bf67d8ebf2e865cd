package dev.trellis.contract;

import dev.trellis.candidate.CatalogSource;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.content.Content;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.neighbour.ItemKnn;
import dev.trellis.candidate.popular.BoughtTogether;
import dev.trellis.candidate.popular.BuyAgain;
import dev.trellis.candidate.popular.PopularNow;
import dev.trellis.candidate.popular.Popularity;
import dev.trellis.store.SignalStore;
import java.time.Instant;
import java.util.List;

/** A model of the parts that the usual sources ask for, learned in a moment. All is so new that nothing can be a trend yet. */
public final class StandardParts {

    public static final List<Part> ALL = List.of(
            new Part(Model.PERSONAL, new ItemKnn(), Part.Basis.SHOPPERS),
            new Part(Model.VIEWED_TOGETHER, new ItemKnn(), Part.Basis.VISITS),
            new Part(Model.BOUGHT_TOGETHER, new BoughtTogether(), Part.Basis.ORDERS),
            new Part(Model.TRENDING, new PopularNow(), Part.Basis.SHOPPERS),
            new Part(Model.POPULAR, new PopularNow(), Part.Basis.SHOPPERS),
            new Part(Model.VIEWED, Popularity.mostViewed(), Part.Basis.SHOPPERS),
            new Part(Model.ADDED, Popularity.mostAddedToCart(), Part.Basis.SHOPPERS),
            new Part(Model.PURCHASED, Popularity.mostPurchased(), Part.Basis.SHOPPERS),
            new Part("content", new Content(), Part.Basis.SHOPPERS),
            new Part("buy-again", new BuyAgain(), Part.Basis.SHOPPERS));

    private StandardParts() {}

    public static ModelTrainer trainer(CatalogSource products, SignalStore store) {
        return new ModelTrainer(products, List::of, store, ALL);
    }

    public static Model learn(CatalogSource products, SignalStore store) {
        return trainer(products, store).train(Instant.EPOCH, Instant.MAX, Training.plain(1));
    }
}
