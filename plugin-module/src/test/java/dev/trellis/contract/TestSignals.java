package dev.trellis.contract;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/** Makes signals, one second after the other from {@link #NOON}. */
public final class TestSignals {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private long made;

    public SignalHeader header(VisitorId visitor, Optional<CustomerId> customer, Consent consent) {
        Instant at = NOON.plusSeconds(made);
        UUID visit = new UUID(visitor.value().getLeastSignificantBits(), 1);
        return new SignalHeader(
                new UUID(1, made++),
                at,
                at,
                visitor,
                visit,
                customer,
                "shop",
                "en-US",
                consent,
                Context.of(PageType.PRODUCT));
    }

    public SignalHeader header(VisitorId visitor) {
        return header(visitor, Optional.empty(), Consent.GRANTED);
    }

    public Signal opened(VisitorId visitor, String path) {
        return new Signal.PageView(header(visitor), path);
    }

    public Signal viewed(VisitorId visitor, long product) {
        return new Signal.ViewItem(header(visitor), Item.of(new ProductId(product)));
    }

    public Signal viewed(VisitorId visitor, CustomerId customer, long product) {
        return new Signal.ViewItem(
                header(visitor, Optional.of(customer), Consent.GRANTED), Item.of(new ProductId(product)));
    }

    public Signal added(VisitorId visitor, long product) {
        return new Signal.AddToCart(header(visitor), Item.of(new ProductId(product)));
    }

    public Signal removed(VisitorId visitor, long product) {
        return new Signal.RemoveFromCart(header(visitor), Item.of(new ProductId(product)));
    }

    public Signal bought(VisitorId visitor, long order, long... products) {
        return new Signal.Purchase(
                header(visitor),
                order,
                new BigDecimal("10.00"),
                Optional.of("USD"),
                LongStream.of(products)
                        .mapToObj(id -> Item.of(new ProductId(id)))
                        .toList());
    }

    public Signal loggedIn(VisitorId visitor, CustomerId customer) {
        return new Signal.Login(header(visitor, Optional.of(customer), Consent.GRANTED));
    }
}
