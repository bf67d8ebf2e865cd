package dev.trellis.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a signal says besides its header, flat, as tables and messages have it. Null where a kind has no such field.
 *
 * @param items never null
 * @param scopes never null
 */
public record Details(
        List<Item> items,
        String path,
        Long category,
        String list,
        String term,
        Long order,
        BigDecimal value,
        String currency,
        RecommendationRef recommendation,
        Double rating,
        Double activeSeconds,
        Integer scrollPercent,
        String policyVersion,
        Set<ConsentScope> scopes) {

    public static final Details NONE =
            new Details(List.of(), null, null, null, null, null, null, null, null, null, null, null, null, Set.of());

    public Details {
        items = List.copyOf(items);
        scopes = Set.copyOf(scopes);
    }

    /** The same with these items. */
    public Details with(List<Item> others) {
        return new Details(
                others,
                path,
                category,
                list,
                term,
                order,
                value,
                currency,
                recommendation,
                rating,
                activeSeconds,
                scrollPercent,
                policyVersion,
                scopes);
    }

    public static Details of(Signal signal) {
        Draft draft = new Draft(signal.items());
        if (signal instanceof Signal.PageView view) {
            draft.path = view.path();
        } else if (signal instanceof Signal.ViewItemList view) {
            draft.category = view.category().orElse(null);
            draft.list = view.list().orElse(null);
        } else if (signal instanceof Signal.SelectItem choice) {
            draft.list = choice.list().orElse(null);
        } else if (signal instanceof Signal.Search search) {
            draft.term = search.term();
        } else if (signal instanceof Signal.ViewCart cart) {
            draft.value = cart.value().orElse(null);
            draft.currency = cart.currency().orElse(null);
        } else if (signal instanceof Signal.BeginCheckout checkout) {
            draft.value = checkout.value().orElse(null);
            draft.currency = checkout.currency().orElse(null);
        } else if (signal instanceof Signal.Purchase purchase) {
            draft.order(purchase.order(), purchase.value(), purchase.currency());
        } else if (signal instanceof Signal.Refund refund) {
            draft.order(refund.order(), refund.value(), refund.currency());
        } else if (signal instanceof Signal.RateItem rated) {
            draft.rating = rated.rating();
        } else if (signal instanceof Signal.EngagementPing ping) {
            draft.path = ping.path();
            draft.activeSeconds = ping.activeSeconds();
            draft.scrollPercent = ping.scrollPercent();
        } else if (signal instanceof Signal.ConsentUpdate update) {
            draft.policyVersion = update.policyVersion();
            draft.scopes = update.scopes();
        } else if (signal instanceof Signal.OnRecommendation on) {
            draft.recommendation = on.recommendation();
        }
        return draft.details();
    }

    /** The signal of this kind with these details. */
    public Signal signal(SignalType type, SignalHeader header) throws MalformedSignalException {
        return switch (type) {
            case PAGE_VIEW -> new Signal.PageView(header, needed("path", path));
            case VIEW_ITEM -> new Signal.ViewItem(header, item());
            case VIEW_ITEM_LIST ->
                new Signal.ViewItemList(header, Optional.ofNullable(category), Optional.ofNullable(list), items);
            case SELECT_ITEM -> new Signal.SelectItem(header, Optional.ofNullable(list), item());
            case SEARCH -> new Signal.Search(header, needed("search_term", term));
            case ADD_TO_CART -> new Signal.AddToCart(header, item());
            case REMOVE_FROM_CART -> new Signal.RemoveFromCart(header, item());
            case VIEW_CART ->
                new Signal.ViewCart(header, Optional.ofNullable(value), Optional.ofNullable(currency), items);
            case BEGIN_CHECKOUT ->
                new Signal.BeginCheckout(header, Optional.ofNullable(value), Optional.ofNullable(currency), items);
            case PURCHASE ->
                new Signal.Purchase(
                        header,
                        needed("order_id", order),
                        needed("value", value),
                        Optional.ofNullable(currency),
                        items);
            case REFUND ->
                new Signal.Refund(
                        header,
                        needed("order_id", order),
                        needed("value", value),
                        Optional.ofNullable(currency),
                        items);
            case ADD_TO_WISHLIST -> new Signal.AddToWishlist(header, item());
            case RATE_ITEM -> new Signal.RateItem(header, item(), needed("rating", rating));
            case ENGAGEMENT_PING ->
                new Signal.EngagementPing(
                        header,
                        needed("path", path),
                        items.stream().findFirst(),
                        needed("active_seconds", activeSeconds),
                        needed("scroll_percent", scrollPercent));
            case CONSENT_UPDATE -> new Signal.ConsentUpdate(header, needed("policy_version", policyVersion), scopes);
            case LOGIN -> new Signal.Login(header);
            case RECOMMENDATION_REQUEST,
                    RECOMMENDATION_RENDER,
                    RECOMMENDATION_VIEW,
                    RECOMMENDATION_CLICK,
                    RECOMMENDATION_ADD_TO_CART,
                    RECOMMENDATION_DISMISS ->
                new Signal.OnRecommendation(header, type, needed("recommendation", recommendation), items);
        };
    }

    private Item item() throws MalformedSignalException {
        if (items.size() != 1) {
            throw new MalformedSignalException(RejectionReason.MISSING_FIELD, "items", "has to be one product");
        }
        return items.get(0);
    }

    private static <T> T needed(String field, T value) throws MalformedSignalException {
        if (value == null) {
            throw new MalformedSignalException(RejectionReason.MISSING_FIELD, field, "is needed for this kind");
        }
        return value;
    }

    private static final class Draft {
        private final List<Item> items;
        private String path;
        private Long category;
        private String list;
        private String term;
        private Long order;
        private BigDecimal value;
        private String currency;
        private RecommendationRef recommendation;
        private Double rating;
        private Double activeSeconds;
        private Integer scrollPercent;
        private String policyVersion;
        private Set<ConsentScope> scopes = Set.of();

        Draft(List<Item> items) {
            this.items = items;
        }

        void order(long id, BigDecimal amount, Optional<String> code) {
            order = id;
            value = amount;
            currency = code.orElse(null);
        }

        Details details() {
            return new Details(
                    items,
                    path,
                    category,
                    list,
                    term,
                    order,
                    value,
                    currency,
                    recommendation,
                    rating,
                    activeSeconds,
                    scrollPercent,
                    policyVersion,
                    scopes);
        }
    }
}
