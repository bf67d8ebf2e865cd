package dev.trellis.candidate;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.profile.Touch;
import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Turns signals, heard in any order, into histories: what a visitor did while not logged in belongs to the customer that the
 * visitor logged in as, the last one of several. Not thread-safe.
 */
public final class StoreHistories {

    private final Catalog catalog;
    private final Map<Object, Integer> shoppers = new HashMap<>();
    private final Map<Integer, Integer> customerOf = new HashMap<>();
    private final Map<UUID, Integer> visits = new HashMap<>();
    private final Map<Integer, Long> linkedAt = new HashMap<>();
    private final StoreEvents events = new StoreEvents();
    private int orders;
    private long signals;
    private long unknown;

    public StoreHistories(Catalog catalog) {
        this.catalog = catalog;
    }

    public void hear(Signal signal) {
        signals++;
        SignalHeader header = signal.header();
        if (signal instanceof Signal.Login && header.customer().isPresent()) {
            link(header);
        }
        Optional<EventKind> kind = kind(signal);
        if (kind.isEmpty()) {
            return;
        }
        int order = kind.get() == EventKind.PURCHASE ? orders++ : -1;
        for (Item item : signal.items()) {
            int product = catalog.indexOf(item.product());
            if (product < 0) {
                unknown++;
            } else {
                float weight = signal instanceof Signal.RateItem rating ? (float) rating.rating() : 1;
                events.add(
                        shopper(header),
                        visit(header),
                        order,
                        product,
                        weight,
                        header.occurredAt().getEpochSecond(),
                        kind.get());
            }
        }
    }

    /**
     * Takes in what is known without its signal: neither a signal nor an order.
     *
     * @param by any signal of the shopper
     * @param sameVisit whether it happened in that signal's visit; no visit is known otherwise
     */
    public void recall(SignalHeader by, Touch touch, boolean sameVisit) {
        int product = catalog.indexOf(touch.product());
        if (product >= 0) {
            EventKind kind =
                    switch (touch.kind()) {
                        case VIEWED -> EventKind.VIEW;
                        case ADDED -> EventKind.ADD_TO_CART;
                        case BOUGHT -> EventKind.PURCHASE;
                    };
            long second = Math.floorDiv(touch.atMillis(), 1000);
            events.add(shopper(by), sameVisit ? visit(by) : -1, -1, product, 1, second, kind);
        }
    }

    private int visit(SignalHeader header) {
        return visits.computeIfAbsent(header.session(), id -> visits.size());
    }

    private int shopper(SignalHeader header) {
        return shopper(header.customer().<Object>map(id -> id).orElse(header.visitor()));
    }

    private void link(SignalHeader login) {
        int visitor = shopper(login.visitor());
        long at = login.occurredAt().toEpochMilli();
        if (linkedAt.getOrDefault(visitor, Long.MIN_VALUE) <= at) {
            linkedAt.put(visitor, at);
            customerOf.put(visitor, shopper(login.customer().orElseThrow()));
        }
    }

    private int shopper(Object id) {
        return shoppers.computeIfAbsent(id, each -> shoppers.size());
    }

    private static Optional<EventKind> kind(Signal signal) {
        return Optional.ofNullable(
                switch (signal.type()) {
                    case VIEW_ITEM -> EventKind.VIEW;
                    case ADD_TO_CART -> EventKind.ADD_TO_CART;
                    case PURCHASE -> EventKind.PURCHASE;
                    case ADD_TO_WISHLIST -> EventKind.WISHLIST;
                    case RATE_ITEM -> EventKind.RATING;
                    default -> null;
                });
    }

    /** Signals heard, of whatever kind. */
    public long signals() {
        return signals;
    }

    /** How often somebody did something with a product of the catalogue. */
    public int interactions() {
        return events.size();
    }

    /** How often a product was named that the catalogue does not have. */
    public long unknownProducts() {
        return unknown;
    }

    /**
     * The second before which a share of the interactions lies.
     *
     * @param share 0 to 1
     */
    public long secondAfter(double share) {
        return events.secondAfter(share);
    }

    /** All that was heard. */
    public StoreData all(ItemContent content) {
        return between(Long.MIN_VALUE, Long.MAX_VALUE, content);
    }

    /** The interactions heard or recalled first. Groups have the same numbers as those of all. */
    public StoreData first(int interactions, ItemContent content) {
        return data(reader -> events.first(interactions, reader), content);
    }

    /**
     * What happened from one second on and before another. Groups have the same numbers whatever the seconds are; one may be
     * empty.
     *
     * @param begin since 1970
     * @param end exclusive
     */
    public StoreData between(long begin, long end, ItemContent content) {
        return data(reader -> events.forEach(begin, end, reader), content);
    }

    private StoreData data(Consumer<StoreEvents.Reader> which, ItemContent content) {
        int[] owner = new int[shoppers.size()];
        Arrays.setAll(owner, shopper -> customerOf.getOrDefault(shopper, shopper));
        HistoriesBuilder byShopper = new HistoriesBuilder();
        HistoriesBuilder byVisit = new HistoriesBuilder();
        HistoriesBuilder byOrder = new HistoriesBuilder();
        which.accept((shopper, visit, order, item, weight, second, kind) -> {
            byShopper.add(owner[shopper], item, weight, second, kind);
            if (visit >= 0) {
                byVisit.add(visit, item, weight, second, kind);
            }
            if (order >= 0) {
                byOrder.add(order, item, weight, second, kind);
            }
        });
        int items = catalog.size();
        Histories shopperHistories = byShopper.build(shoppers.size(), items);
        return new StoreData(
                shopperHistories, byVisit.build(visits.size(), items), byOrder.build(orders, items), content);
    }
}
