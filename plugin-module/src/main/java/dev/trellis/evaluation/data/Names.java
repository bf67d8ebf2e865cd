package dev.trellis.evaluation.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers names in the order in which they come: any bytes, 0 first. A flat hash table, about 12 bytes a name besides its
 * letters. Not thread-safe.
 */
public final class Names {

    public static final int NONE = -1;

    private byte[] letters = new byte[1 << 12];
    private int[] start = new int[256];
    private int[] slots = filled(512);
    private int size;

    public int size() {
        return size;
    }

    /** The number of a name, a new one for a new name. */
    int number(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (2 * (size + 1) > slots.length) {
            widen();
            slot = slot(bytes, from, to);
        }
        keep(bytes, from, to - from);
        slots[slot] = size;
        return size++;
    }

    public int number(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    /** The number of a name, {@link #NONE} for one that did not come yet. */
    public int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return slots[slot(bytes, 0, bytes.length)];
    }

    public String name(int number) {
        return new String(letters, start[number], start[number + 1] - start[number], StandardCharsets.UTF_8);
    }

    private void keep(byte[] bytes, int from, int length) {
        int at = start[size];
        if (at + length < 0) {
            throw new InputException("The names of users, items or sessions take more than 2 GB");
        }
        if (at + length > letters.length) {
            letters = Arrays.copyOf(letters, (int) Math.min(Integer.MAX_VALUE - 8, 2L * (at + length)));
        }
        if (size + 1 == start.length) {
            start = Arrays.copyOf(start, start.length + (start.length >> 1));
        }
        System.arraycopy(bytes, from, letters, at, length);
        start[size + 1] = at + length;
    }

    private int slot(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (slots[slot] != NONE) {
            int at = slots[slot];
            if (Arrays.equals(letters, start[at], start[at + 1], bytes, from, to)) {
                break;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void widen() {
        slots = filled(2 * slots.length);
        for (int i = 0; i < size; i++) {
            slots[slot(letters, start[i], start[i + 1])] = i;
        }
    }

    /** FNV-1a with a last stir, so that names that differ in their last digits spread. */
    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
