package dev.trellis.jpa;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Campaign;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Device;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.ReferrerKind;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.TimeOrderedIds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Signals as a shop sends them: most are views, two in three have products, one in twenty is of a customer. */
final class BenchSignals {

    private static final Optional<Campaign> NEWSLETTER = Optional.of(new Campaign(
            Optional.of("newsletter"),
            Optional.of("email"),
            Optional.of("spring-sale"),
            Optional.empty(),
            Optional.of("header")));

    private final Random random = new Random(11);
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC(), random);
    private final List<VisitorId> visitors = new ArrayList<>();

    BenchSignals() {
        for (int i = 0; i < 2_000; i++) {
            visitors.add(new VisitorId(new UUID(random.nextLong(), random.nextLong())));
        }
    }

    List<Signal> batch(int size) {
        List<Signal> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            batch.add(one());
        }
        return batch;
    }

    private Signal one() {
        int kind = random.nextInt(100);
        if (kind < 35) {
            return new Signal.PageView(header(PageType.CATEGORY), "/shelter/tents/" + random.nextInt(500));
        } else if (kind < 85) {
            return new Signal.ViewItem(header(PageType.PRODUCT), item());
        } else if (kind < 90) {
            return new Signal.Search(header(PageType.SEARCH), "two person tent " + random.nextInt(900));
        } else if (kind < 98) {
            return new Signal.AddToCart(header(PageType.PRODUCT), item());
        }
        return new Signal.Purchase(
                header(PageType.CHECKOUT),
                random.nextInt(1_000_000),
                new BigDecimal("259.90"),
                Optional.of("USD"),
                List.of(item(), item(), item()));
    }

    private Item item() {
        return new Item(
                new ProductId(random.nextInt(10_000)),
                Optional.of((long) random.nextInt(30_000)),
                1 + random.nextInt(3),
                Optional.of(BigDecimal.valueOf(random.nextInt(20_000), 2)),
                Optional.of("USD"));
    }

    private SignalHeader header(PageType page) {
        VisitorId visitor = visitors.get(random.nextInt(visitors.size()));
        Instant now = Instant.now();
        return new SignalHeader(
                ids.get(),
                now,
                now,
                visitor,
                new UUID(visitor.value().getLeastSignificantBits(), now.getEpochSecond() / 1800),
                random.nextInt(20) == 0 ? Optional.of(new CustomerId(random.nextInt(5_000))) : Optional.empty(),
                "fernhollow",
                "en-US",
                Consent.GRANTED,
                new Context(
                        page,
                        Channel.BROWSER,
                        Device.PHONE,
                        Optional.of("Android"),
                        ReferrerKind.SEARCH,
                        random.nextInt(5) == 0 ? NEWSLETTER : Optional.empty(),
                        Optional.of("US"),
                        Optional.of("CA"),
                        Optional.of("America/Los_Angeles"),
                        false));
    }
}
