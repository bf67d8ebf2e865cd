package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Category;
import dev.trellis.demo.catalogue.Product;
import java.util.List;

/** Something a shopper does. */
public sealed interface Action {

    record OpenedHome() implements Action {}

    record OpenedCategory(Category category) implements Action {}

    record Searched(String term) implements Action {}

    record ViewedProduct(Product product) implements Action {}

    record AddedToCart(Line line) implements Action {}

    record RemovedFromCart(Line line) implements Action {}

    record OpenedCart() implements Action {}

    record LoggedIn() implements Action {}

    /** The whole cart was bought. */
    record Bought(List<Line> lines) implements Action {
        public Bought {
            lines = List.copyOf(lines);
        }
    }
}
