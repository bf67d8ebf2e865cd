package dev.trellis.recommend;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.candidate.CatalogSource;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Forty products: 1 to 20 are tents in category 100, 21 to 40 are boots in category 200. Shoppers stay with one kind. */
final class SmallShop implements CatalogSource {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final long TENTS = 100;
    static final long BOOTS = 200;

    final Set<Long> soldOut = new HashSet<>();
    private long events;

    @Override
    public List<Entry> read() {
        return LongStream.rangeClosed(1, 40)
                .mapToObj(id -> new Entry(
                        new ProductId(id), !soldOut.contains(id), List.of(id <= 20 ? TENTS : BOOTS), Optional.empty()))
                .toList();
    }

    static boolean isTent(ProductId product) {
        return product.value() <= 20;
    }

    /** Three hundred visits of the last month, each to one kind, half of them with an order of two products. */
    List<Signal> past() {
        Random random = new Random(11);
        List<Signal> signals = new ArrayList<>();
        for (int visit = 0; visit < 300; visit++) {
            VisitorId visitor = new VisitorId(new UUID(1, visit));
            int first = random.nextBoolean() ? 1 : 21;
            Instant at = NOW.minus(Duration.ofHours(1 + 2L * (300 - visit)));
            List<ProductId> seen = IntStream.range(0, 4)
                    .mapToObj(i -> new ProductId(first + random.nextInt(20)))
                    .distinct()
                    .toList();
            for (int i = 0; i < seen.size(); i++) {
                signals.add(viewed(visitor, seen.get(i), at.plusSeconds(i)));
            }
            if (visit % 2 == 0) {
                signals.add(bought(visitor, visit, seen.subList(0, Math.min(2, seen.size())), at.plusSeconds(60)));
            }
        }
        return signals;
    }

    Signal viewed(VisitorId visitor, ProductId product, Instant at) {
        return new Signal.ViewItem(header(visitor, Optional.empty(), at), Item.of(product));
    }

    Signal viewed(VisitorId visitor, CustomerId customer, ProductId product, Instant at) {
        return new Signal.ViewItem(header(visitor, Optional.of(customer), at), Item.of(product));
    }

    Signal added(VisitorId visitor, ProductId product, Instant at) {
        return new Signal.AddToCart(header(visitor, Optional.empty(), at), Item.of(product));
    }

    Signal bought(VisitorId visitor, long order, List<ProductId> products, Instant at) {
        return new Signal.Purchase(
                header(visitor, Optional.empty(), at),
                order,
                BigDecimal.TEN,
                Optional.of("USD"),
                products.stream().map(Item::of).toList());
    }

    Signal loggedIn(VisitorId visitor, CustomerId customer, Instant at) {
        return new Signal.Login(header(visitor, Optional.of(customer), at));
    }

    private SignalHeader header(VisitorId visitor, Optional<CustomerId> customer, Instant at) {
        UUID visit = new UUID(visitor.value().getLeastSignificantBits(), 7);
        return new SignalHeader(
                new UUID(99, events++),
                at,
                at,
                visitor,
                visit,
                customer,
                "shop",
                "en-US",
                Consent.GRANTED,
                Context.of(PageType.PRODUCT));
    }
}
