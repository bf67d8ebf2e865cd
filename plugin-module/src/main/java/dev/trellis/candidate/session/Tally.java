package dev.trellis.candidate.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Scores of few among many items: an array of all, and a list of those that have one. Taken and given back, so that
 * answering neither allocates nor locks; not kept per thread, for a server's threads outlive its applications.
 */
final class Tally {

    private static final Queue<Tally> FREE = new ConcurrentLinkedQueue<>();

    private final float[] value;
    private final int[] touched;
    private int size;

    Tally(int items) {
        value = new float[items];
        touched = new int[items];
    }

    /** An empty one, until it is given back. */
    static Tally take(int items) {
        Tally free = FREE.poll();
        return free == null || free.value.length < items ? new Tally(items) : free;
    }

    void giveBack() {
        clear();
        FREE.offer(this);
    }

    /** @param amount above 0 */
    void add(int item, float amount) {
        if (value[item] == 0) {
            touched[size++] = item;
        }
        value[item] += amount;
    }

    float get(int item) {
        return value[item];
    }

    int size() {
        return size;
    }

    int item(int at) {
        return touched[at];
    }

    float sum() {
        float sum = 0;
        for (int at = 0; at < size; at++) {
            sum += value[touched[at]];
        }
        return sum;
    }

    void addTo(float[] scores) {
        for (int at = 0; at < size; at++) {
            scores[touched[at]] += value[touched[at]];
        }
    }

    void clear() {
        for (int at = 0; at < size; at++) {
            value[touched[at]] = 0;
        }
        size = 0;
    }
}
