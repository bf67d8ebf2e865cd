package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import java.util.regex.Pattern;

/** Things that wear out or burn up within weeks, so that the same shopper buys them again. */
final class Consumables {

    private static final Pattern KINDS =
            Pattern.compile("sock|chalk|cartridge|fuel|meal|wax|firelighter|soap|batter|liner|glove|base layer|repair");

    private Consumables() {}

    static boolean usedUp(Product product) {
        return KINDS.matcher(product.kind()).find();
    }
}
