package dev.trellis.store;

import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bounded queue that gives up the least valuable kinds first. A purchase always finds room: in place of something
 * lesser, or beyond the bound. Not thread-safe.
 */
final class SignalBuffer {

    private static final int PURCHASE = 3;

    private final int capacity;
    private final List<ArrayDeque<Signal>> byValue =
            Stream.generate(ArrayDeque<Signal>::new).limit(PURCHASE + 1).toList();
    private int size;

    SignalBuffer(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    enum Added {
        KEPT,
        /** A lesser signal was given up for it. */
        KEPT_FOR_ANOTHER,
        REFUSED
    }

    Added add(Signal signal) {
        int value = value(signal.type());
        boolean full = size >= capacity;
        boolean madeRoom = full && dropBelow(value);
        if (full && !madeRoom && value < PURCHASE) {
            return Added.REFUSED;
        }
        byValue.get(value).addLast(signal);
        size++;
        return madeRoom ? Added.KEPT_FOR_ANOTHER : Added.KEPT;
    }

    /** Removes up to {@code limit} signals, the most valuable first. */
    List<Signal> take(int limit) {
        List<Signal> batch = new ArrayList<>(Math.min(limit, size));
        for (int value = PURCHASE; value >= 0; value--) {
            ArrayDeque<Signal> queue = byValue.get(value);
            while (batch.size() < limit && !queue.isEmpty()) {
                batch.add(queue.removeFirst());
            }
        }
        size -= batch.size();
        return batch;
    }

    private boolean dropBelow(int value) {
        for (int lesser = 0; lesser < value; lesser++) {
            if (byValue.get(lesser).pollFirst() != null) {
                size--;
                return true;
            }
        }
        return false;
    }

    private static int value(SignalType type) {
        return switch (type) {
            case PAGE_VIEW,
                    VIEW_ITEM_LIST,
                    VIEW_CART,
                    ENGAGEMENT_PING,
                    RECOMMENDATION_REQUEST,
                    RECOMMENDATION_RENDER,
                    RECOMMENDATION_VIEW -> 0;
            case VIEW_ITEM, SEARCH, SELECT_ITEM, RECOMMENDATION_CLICK, RECOMMENDATION_DISMISS -> 1;
            case ADD_TO_CART,
                    REMOVE_FROM_CART,
                    BEGIN_CHECKOUT,
                    ADD_TO_WISHLIST,
                    RATE_ITEM,
                    LOGIN,
                    RECOMMENDATION_ADD_TO_CART -> 2;
            case PURCHASE, REFUND, CONSENT_UPDATE -> PURCHASE;
        };
    }
}
