package dev.trellis.ops.training;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.candidate.CatalogSource;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;

/** A checkerboard of 40 products whose 120 shoppers, each true to a colour, all come back for some more. */
final class ReturningShoppers implements CatalogSource {

    static final int PRODUCTS = 40;
    private static final int SHOPPERS = 120;

    private final TestSignals signals = new TestSignals();
    private final SplittableRandom random = new SplittableRandom(5);

    @Override
    public List<Entry> read() {
        return LongStream.rangeClosed(1, PRODUCTS)
                .mapToObj(id -> new Entry(new ProductId(id), true, List.of(1 + id % 2), Optional.empty()))
                .toList();
    }

    /** One round: each shopper looks at some products, puts one into the cart, and some buy two. */
    List<Signal> comeAndLook(int views) {
        List<Signal> round = new ArrayList<>();
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            VisitorId visitor = new VisitorId(new UUID(3, shopper));
            int colour = shopper % 2;
            for (int view = 0; view < views; view++) {
                round.add(signals.viewed(visitor, product(colour)));
            }
            round.add(signals.added(visitor, product(colour)));
            if (shopper % 5 == 0) {
                round.add(signals.bought(visitor, shopper, product(colour), product(colour)));
            }
        }
        return round;
    }

    Signal viewed(VisitorId visitor, long product) {
        return signals.viewed(visitor, product);
    }

    private long product(int colour) {
        return 1 + colour + 2L * random.nextInt(PRODUCTS / 2);
    }
}
