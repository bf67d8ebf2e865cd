package dev.trellis.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    record ViewItem(SignalHeader header, Item item) implements OfOneItem {
        @Override
        public SignalType type() {
            return SignalType.VIEW_ITEM;
        }
    }

    /**
     * A list of products was opened or came into view.
     *
     * @param category the store's id of the category whose page it is
     * @param list the page's name for the list
     */
    record ViewItemList(SignalHeader header, Optional<Long> category, Optional<String> list, List<Item> items)
            implements Signal {
        public ViewItemList {
            items = List.copyOf(items);
        }

        public ViewItemList(SignalHeader header, long category) {
            this(header, Optional.of(category), Optional.empty(), List.of());
        }

        @Override
        public SignalType type() {
            return SignalType.VIEW_ITEM_LIST;
        }
    }

    /** A product was chosen from a list. */
    record SelectItem(SignalHeader header, Optional<String> list, Item item) implements OfOneItem {
        @Override
        public SignalType type() {
            return SignalType.SELECT_ITEM;
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
    record AddToCart(SignalHeader header, Item item) implements OfOneItem {
        @Override
        public SignalType type() {
            return SignalType.ADD_TO_CART;
        }
    }

    /** A line was taken out of the cart, or its quantity lowered; the item's quantity is the difference. */
    record RemoveFromCart(SignalHeader header, Item item) implements OfOneItem {
        @Override
        public SignalType type() {
            return SignalType.REMOVE_FROM_CART;
        }
    }

    /** @param value the cart's total, where known */
    record ViewCart(SignalHeader header, Optional<BigDecimal> value, Optional<String> currency, List<Item> items)
            implements Signal {
        public ViewCart {
            items = List.copyOf(items);
        }

        /** Of a cart whose contents are not known. */
        public ViewCart(SignalHeader header) {
            this(header, Optional.empty(), Optional.empty(), List.of());
        }

        @Override
        public SignalType type() {
            return SignalType.VIEW_CART;
        }
    }

    /** @param value the cart's total, where known */
    record BeginCheckout(SignalHeader header, Optional<BigDecimal> value, Optional<String> currency, List<Item> items)
            implements Signal {
        public BeginCheckout {
            items = List.copyOf(items);
        }

        @Override
        public SignalType type() {
            return SignalType.BEGIN_CHECKOUT;
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

    /**
     * Money was given back for an order, in whole or in part.
     *
     * @param value what was given back, positive
     * @param items what came back; empty if that is not known
     */
    record Refund(SignalHeader header, long order, BigDecimal value, Optional<String> currency, List<Item> items)
            implements Signal {
        public Refund {
            items = List.copyOf(items);
        }

        @Override
        public SignalType type() {
            return SignalType.REFUND;
        }
    }

    record AddToWishlist(SignalHeader header, Item item) implements OfOneItem {
        @Override
        public SignalType type() {
            return SignalType.ADD_TO_WISHLIST;
        }
    }

    /** @param rating in the store's own scale, 0 to 100 */
    record RateItem(SignalHeader header, Item item, double rating) implements OfOneItem {
        @Override
        public SignalType type() {
            return SignalType.RATE_ITEM;
        }
    }

    /**
     * How long and how far a page was read since it was opened; a later one of the same page replaces an earlier one.
     *
     * @param item of a product page
     * @param activeSeconds while the page was in front and the shopper did something, at most a day
     * @param scrollPercent how far down the page, 0 to 100
     */
    record EngagementPing(
            SignalHeader header, String path, Optional<Item> item, double activeSeconds, int scrollPercent)
            implements Signal {
        @Override
        public SignalType type() {
            return SignalType.ENGAGEMENT_PING;
        }

        @Override
        public List<Item> items() {
            return item.stream().toList();
        }
    }

    /**
     * The shopper decided what may be remembered; the decision is the header's consent.
     *
     * @param policyVersion of the text that was agreed to
     */
    record ConsentUpdate(SignalHeader header, String policyVersion, Set<ConsentScope> scopes) implements Signal {
        public ConsentUpdate {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public SignalType type() {
            return SignalType.CONSENT_UPDATE;
        }
    }

    /** The visitor turned out to be the customer in the header: their histories belong together from here on. */
    record Login(SignalHeader header) implements Signal {
        @Override
        public SignalType type() {
            return SignalType.LOGIN;
        }
    }

    /**
     * What became of a recommendation.
     *
     * @param type one of the {@code RECOMMENDATION_} kinds
     * @param items all products shown for a request or render, else the one that was seen, clicked, added or dismissed
     */
    record OnRecommendation(SignalHeader header, SignalType type, RecommendationRef recommendation, List<Item> items)
            implements Signal {
        public OnRecommendation {
            items = List.copyOf(items);
            if (!type.onRecommendation()) {
                throw new IllegalArgumentException(type.wireName() + " is not about a recommendation");
            }
        }
    }

    /** A signal about exactly one product. */
    sealed interface OfOneItem extends Signal {

        Item item();

        @Override
        default List<Item> items() {
            return List.of(item());
        }
    }
}
