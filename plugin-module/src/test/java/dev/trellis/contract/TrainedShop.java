package dev.trellis.contract;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.candidate.CatalogSource;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Question;
import dev.trellis.profile.Profile;
import dev.trellis.profile.Profiles;
import dev.trellis.signal.Signal;
import dev.trellis.store.InMemorySignalStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A checkerboard: 40 products with the ids 1 to 40 in categories 1 (odd ids) and 2 (even ids), and 200 shoppers who
 * each view, add and buy on one colour only. What a shopper of one colour may be offered is therefore known exactly. A
 * product costs as much as its id says; 1 to 4 are by Fjell, 5 to 8 by Vatn. One came
 * every day, the last one today.
 */
public final class TrainedShop {

    public static final int PRODUCTS = 40;
    public static final Clock CLOCK = Clock.fixed(TestSignals.NOON.plus(Duration.ofHours(2)), ZoneOffset.UTC);

    private final TestSignals signals = new TestSignals();
    private final CatalogSource catalog = () -> LongStream.rangeClosed(1, PRODUCTS)
            .mapToObj(id -> new CatalogSource.Entry(
                    new ProductId(id),
                    id != PRODUCTS,
                    List.of(id % 2 == 1 ? 1L : 2L),
                    Optional.of(TestSignals.NOON.minus(Duration.ofDays(PRODUCTS - id))),
                    "Product " + id,
                    id <= 4 ? Optional.of("Fjell") : id <= 8 ? Optional.of("Vatn") : Optional.empty(),
                    Optional.of(BigDecimal.valueOf(id))))
            .toList();
    private final Model model;

    public TrainedShop() {
        InMemorySignalStore store = new InMemorySignalStore();
        store.append(past());
        this.model = StandardParts.learn(catalog, store);
    }

    public Model model() {
        return model;
    }

    /** Product 40 is sold out; every other one can be sold. */
    public int number(long product) {
        return model.catalog().indexOf(new ProductId(product));
    }

    public static boolean sameColour(long product, long other) {
        return product % 2 == other % 2;
    }

    /** A shopper who just viewed these, the last one last, on a page about one product. */
    public Question question(List<Long> viewed, List<Long> page, Set<ProductId> cart) {
        VisitorId visitor = new VisitorId(new UUID(9, 9));
        Profiles profiles = new Profiles(new InMemorySignalStore(), Runnable::run, 0, 10);
        viewed.forEach(product -> profiles.accepted(signals.viewed(visitor, product)));
        return question(profiles.of(Shopper.of(visitor)), page, cart);
    }

    public Question question(Profile profile, List<Long> page, Set<ProductId> cart) {
        List<ProductId> context = page.stream().map(ProductId::new).toList();
        return new Question(model, profile, context, Optional.empty(), cart, CLOCK.instant());
    }

    private List<Signal> past() {
        Random random = new Random(17);
        List<Signal> past = new ArrayList<>();
        for (int shopper = 0; shopper < 200; shopper++) {
            VisitorId visitor = new VisitorId(new UUID(2, shopper));
            int colour = shopper % 2;
            long[] seen = random.longs(6, 0, PRODUCTS / 2)
                    .map(n -> 2 * n + 2 - colour)
                    .distinct()
                    .toArray();
            LongStream.of(seen).forEach(product -> past.add(signals.viewed(visitor, product)));
            past.add(signals.added(visitor, seen[0]));
            past.add(signals.bought(visitor, shopper, seen[0], seen[seen.length - 1]));
        }
        return past;
    }
}
