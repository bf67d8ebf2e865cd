package dev.trellis.candidate.session;

import java.util.Arrays;

/**
 * Visits found for a query, with how alike they are and where: a hash table with linear probing. For use again and again
 * without allocation; not thread-safe.
 */
final class SessionTable {

    private int mask = 1023;
    private int[] slot = filled(1024);
    private int[] session = new int[512];
    private int[] match = new int[512];
    private float[] likeness = new float[512];
    private int size;

    /** @param position of the event that both have in common; the first one told is kept */
    void add(int found, int position, float amount) {
        int at = place(found);
        if (slot[at] >= 0) {
            likeness[slot[at]] += amount;
            return;
        }
        if (size == session.length) {
            grow();
            at = place(found);
        }
        slot[at] = size;
        session[size] = found;
        match[size] = position;
        likeness[size++] = amount;
    }

    int size() {
        return size;
    }

    int session(int at) {
        return session[at];
    }

    int match(int at) {
        return match[at];
    }

    float likeness(int at) {
        return likeness[at];
    }

    private int place(int found) {
        int at = (found * 0x9E3779B9 >>> 7) & mask;
        while (slot[at] >= 0 && session[slot[at]] != found) {
            at = (at + 1) & mask;
        }
        return at;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(slot, -1);
            size = 0;
        }
    }

    private void grow() {
        session = Arrays.copyOf(session, 2 * size);
        match = Arrays.copyOf(match, 2 * size);
        likeness = Arrays.copyOf(likeness, 2 * size);
        slot = filled(4 * size);
        mask = slot.length - 1;
        for (int at = 0; at < size; at++) {
            slot[place(session[at])] = at;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
