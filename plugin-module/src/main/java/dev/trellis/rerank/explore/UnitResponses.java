package dev.trellis.rerank.explore;

import java.util.concurrent.atomic.AtomicReference;

/** The responses to one unit, counted by writers that take turns and published now and then for readers that do not. */
final class UnitResponses {

    static final int MOST_PRODUCTS = 20_000;
    private static final double HALF_LIFE_MILLIS = 14 * 86_400_000.0;
    private static final long PUBLISH_EVERY_MILLIS = 10_000;
    /** Publishing costs a look at all products, which weeks of responses at once must not do every ten seconds of theirs. */
    private static final long IN_THE_PAST_MILLIS = 3_600_000;

    private final AtomicReference<Responses> published = new AtomicReference<>(Responses.NONE);
    private Responses counting = new Responses(16);
    private long countedUntil;
    private long publishedAt = Long.MIN_VALUE;
    private long publishEveryMillis = IN_THE_PAST_MILLIS;

    /** Is told of the past first, until {@link #catchUp()}. */
    UnitResponses() {}

    Responses now() {
        return published.get();
    }

    synchronized void add(long product, double views, double clicks, long atMillis) {
        countedUntil = Math.max(countedUntil, atMillis);
        double age = Math.pow(2, -(countedUntil - atMillis) / HALF_LIFE_MILLIS);
        if (counting.size() == MOST_PRODUCTS) {
            makeRoom();
        }
        counting.add(product, views * age, clicks * age);
        if (atMillis - publishedAt >= publishEveryMillis || publishedAt == Long.MIN_VALUE) {
            publish();
        }
    }

    /** From now on responses are told of as they come in. */
    synchronized void catchUp() {
        publish();
        publishEveryMillis = PUBLISH_EVERY_MILLIS;
    }

    synchronized void publish() {
        double factor = publishedAt == Long.MIN_VALUE
                ? 1
                : Math.pow(2, -Math.max(0, countedUntil - publishedAt) / HALF_LIFE_MILLIS);
        counting = counting.faded(factor, 0.01);
        publishedAt = counting.size() == 0 ? Long.MIN_VALUE : countedUntil;
        published.set(counting.faded(1, 0));
    }

    /** What was seen least goes, until half of the room is free. */
    private void makeRoom() {
        double floor = 0.5;
        while (counting.size() > MOST_PRODUCTS / 2) {
            counting = counting.faded(1, floor);
            floor *= 2;
        }
    }
}
