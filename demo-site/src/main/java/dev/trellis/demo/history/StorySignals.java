package dev.trellis.demo.history;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.demo.simulator.Account;
import dev.trellis.demo.simulator.Action;
import dev.trellis.demo.simulator.Event;
import dev.trellis.demo.simulator.Line;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The story's events as the signals that the store's hooks would have sent: a page opened is a page view and more. */
final class StorySignals {

    private static final Optional<String> USD = Optional.of("USD");

    private final StoreIds ids;
    private final PastOrderIds orders;

    StorySignals(StoreIds ids, PastOrderIds orders) {
        this.ids = ids;
        this.orders = orders;
    }

    List<Signal> of(Event event) {
        Action action = event.action();
        if (action instanceof Action.OpenedHome) {
            return List.of(page(event, PageType.HOME, "/"));
        } else if (action instanceof Action.OpenedCategory opened) {
            String url = opened.category().url();
            return List.of(
                    page(event, PageType.CATEGORY, url),
                    new Signal.ViewItemList(header(event, PageType.CATEGORY, "list"), ids.category(url)));
        } else if (action instanceof Action.ViewedProduct viewed) {
            return List.of(
                    page(event, PageType.PRODUCT, viewed.product().url()),
                    new Signal.ViewItem(
                            header(event, PageType.PRODUCT, "view"),
                            Item.of(new ProductId(ids.product(viewed.product())))));
        } else if (action instanceof Action.Searched searched) {
            return List.of(
                    page(event, PageType.SEARCH, "/search"),
                    new Signal.Search(header(event, PageType.SEARCH, "search"), searched.term()));
        } else if (action instanceof Action.OpenedCart) {
            return List.of(
                    page(event, PageType.CART, "/cart"), new Signal.ViewCart(header(event, PageType.CART, "cart")));
        } else if (action instanceof Action.AddedToCart added) {
            return List.of(new Signal.AddToCart(header(event, PageType.CART, "add"), item(added.line())));
        } else if (action instanceof Action.RemovedFromCart removed) {
            return List.of(new Signal.RemoveFromCart(header(event, PageType.CART, "remove"), item(removed.line())));
        } else if (action instanceof Action.LoggedIn) {
            return List.of(new Signal.Login(header(event, PageType.ACCOUNT, "login")));
        } else if (action instanceof Action.Bought) {
            return List.of(purchase(event));
        }
        throw new IllegalArgumentException("No signal is known for " + action);
    }

    private Signal purchase(Event event) {
        PastOrder order = PastOrder.of(event);
        PastOrderIds.Stored stored = orders.of(order, customer(order.account()));
        List<Item> items = order.lines().stream().map(this::item).toList();
        return new Signal.Purchase(
                header(event, PageType.CHECKOUT, "purchase"), stored.id(), stored.total(), USD, items);
    }

    private Signal page(Event event, PageType type, String path) {
        return new Signal.PageView(header(event, type, "page"), path);
    }

    private Item item(Line line) {
        BigDecimal price = line.price();
        return new Item(
                new ProductId(ids.product(line.product())),
                Optional.of(ids.sku(line.sku())),
                line.quantity(),
                Optional.of(price),
                USD);
    }

    private SignalHeader header(Event event, PageType type, String what) {
        // Within a visit no two events have the same time: the same story told again is the same signals.
        String name = event.session() + " " + event.at() + " " + what;
        Optional<CustomerId> customer =
                event.loggedIn() ? event.shopper().account().map(a -> new CustomerId(customer(a))) : Optional.empty();
        return new SignalHeader(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                event.at(),
                event.at(),
                new VisitorId(event.visitor()),
                event.session(),
                customer,
                "default",
                "en-US",
                Consent.GRANTED,
                Context.of(type));
    }

    private long customer(Account account) {
        return ids.customer(account)
                .orElseThrow(() -> new IllegalStateException("A customer of the story is not in the store any more."
                        + " Begin anew with demo-site/start --fresh."));
    }
}
