package dev.trellis.candidate.model;

/** What a shopper did with an item. The order is that of a model file's numbers: append only. */
public enum EventKind {
    VIEW(1),
    ADD_TO_CART(2),
    PURCHASE(3),
    /** An explicit rating; the event's weight is the rating. */
    RATING(1),
    WISHLIST(1.5f);

    private static final EventKind[] ALL = values();

    private final float interest;

    EventKind(float interest) {
        this.interest = interest;
    }

    /** How much interest it shows, a view being 1. */
    public float interest() {
        return interest;
    }

    static EventKind of(byte number) {
        return ALL[number];
    }
}
