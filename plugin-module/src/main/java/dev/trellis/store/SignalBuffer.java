package dev.trellis.store;

import dev.trellis.signal.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A bounded queue that gives up the least valuable kinds first. A purchase always finds room: in place of something
 * lesser, or beyond the bound. Not thread-safe.
 */
final class SignalBuffer {

    private final int capacity;
    private final Consumer<Signal> givenUp;
    private final List<ArrayDeque<Signal>> byValue =
            Stream.generate(ArrayDeque<Signal>::new).limit(Worth.MOST + 1).toList();
    private int size;

    /** @param givenUp told of each signal that there was no room for */
    SignalBuffer(int capacity, Consumer<Signal> givenUp) {
        this.capacity = capacity;
        this.givenUp = givenUp;
    }

    int size() {
        return size;
    }

    /** False if there was no room for it. */
    boolean add(Signal signal) {
        int value = Worth.of(signal.type());
        boolean full = size >= capacity;
        if (full && !dropBelow(value) && value < Worth.MOST) {
            givenUp.accept(signal);
            return false;
        }
        byValue.get(value).addLast(signal);
        size++;
        return true;
    }

    /** Removes up to {@code limit} signals, the most valuable first. */
    List<Signal> take(int limit) {
        List<Signal> batch = new ArrayList<>(Math.min(limit, size));
        for (int value = Worth.MOST; value >= 0; value--) {
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
            Signal first = byValue.get(lesser).pollFirst();
            if (first != null) {
                size--;
                givenUp.accept(first);
                return true;
            }
        }
        return false;
    }
}
