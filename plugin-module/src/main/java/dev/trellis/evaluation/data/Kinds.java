package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.EventKind;
import java.util.Locale;

/** The words that files have for events. */
final class Kinds {

    private Kinds() {}

    /** Whether the word takes something back: such an event tells of no interest. */
    static boolean takesBack(String word) {
        return word.toLowerCase(Locale.ROOT).matches("(remove|delete|refund|return|cancel|dismiss|unfav)[a-z_ -]*");
    }

    /** Null if the word is not known. */
    static EventKind of(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "")) {
            case "view", "viewitem", "click", "pageview", "pv", "clicks", "detail" -> EventKind.VIEW;
            case "cart", "addtocart", "basket", "carts" -> EventKind.ADD_TO_CART;
            case "purchase", "transaction", "buy", "order", "orders", "bought" -> EventKind.PURCHASE;
            case "rating", "rate", "rateitem" -> EventKind.RATING;
            case "wishlist", "addtowishlist", "fav", "favorite", "favourite" -> EventKind.WISHLIST;
            default -> null;
        };
    }
}
