package dev.trellis.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One thing a shopper did. */
public sealed interface Signal {

    SignalHeader header();

    SignalType type();

    /** The products it is about, in the order of the page, cart or order; empty for most page views. */
    default List<Item> items() {
        return List.of();
    }

    record PageView(SignalHeader header, String path) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.PAGE_VIEW;
        }
    }

    record ViewItem(SignalHeader header, Item item) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.VIEW_ITEM;
        }

        @Override
        public List<Item> items() {
            return List.of(item);
        }
    }

    /** @param category the store's id of the category whose page was opened */
    record ViewItemList(SignalHeader header, long category) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.VIEW_ITEM_LIST;
        }
    }

    /** @param term as typed, at most 200 characters */
    record Search(SignalHeader header, String term) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.SEARCH;
        }
    }

    /** A line was added to the cart, or its quantity raised; the item's quantity is the difference. */
    record AddToCart(SignalHeader header, Item item) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.ADD_TO_CART;
        }

        @Override
        public List<Item> items() {
            return List.of(item);
        }
    }

    /** A line was taken out of the cart, or its quantity lowered; the item's quantity is the difference. */
    record RemoveFromCart(SignalHeader header, Item item) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.REMOVE_FROM_CART;
        }

        @Override
        public List<Item> items() {
            return List.of(item);
        }
    }

    record ViewCart(SignalHeader header) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.VIEW_CART;
        }
    }

    /**
     * An order whose checkout has committed.
     *
     * @param order the store's id of the order
     * @param value the order's total
     */
    record Purchase(SignalHeader header, long order, BigDecimal value, Optional<String> currency, List<Item> items)
            implements Signal {
        public Purchase {
            items = List.copyOf(items);
        }

        @Override
        public SignalType type() {
            return SignalType.PURCHASE;
        }
    }

    /** The visitor turned out to be the customer in the header: their histories belong together from here on. */
    record Login(SignalHeader header) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.LOGIN;
        }
    }
}
