package dev.trellis.candidate.model;

import java.util.Arrays;

/**
 * The k best of many: a heap on flat arrays, for use again and again without allocation. Equal scores rank by the smaller
 * number, so that the order never depends on luck. Not thread-safe.
 */
public final class TopItems {

    private final int[] item;
    private final float[] score;
    private int size;

    public TopItems(int k) {
        item = new int[k];
        score = new float[k];
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** After {@link #sort()}: 0 is the best. */
    public int item(int rank) {
        return item[rank];
    }

    public float score(int rank) {
        return score[rank];
    }

    /** Whether an offer of this score may get in: a cheap test before working out more. */
    public boolean mayTake(float value) {
        return size < item.length || value >= score[0];
    }

    public void offer(int candidate, float value) {
        if (size < item.length) {
            int at = size++;
            while (at > 0 && worse(candidate, value, (at - 1) / 2)) {
                move((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
            put(at, candidate, value);
        } else if (size > 0 && !worse(candidate, value, 0)) {
            sink(candidate, value, size);
        }
    }

    /** Every item with a score other than 0 that is not left out. */
    public void offerAll(float[] scores, boolean[] leftOut) {
        for (int i = 0; i < scores.length; i++) {
            float value = scores[i];
            if (value != 0 && mayTake(value) && !leftOut[i]) {
                offer(i, value);
            }
        }
    }

    /** Puts the best first; afterwards nothing may be offered before {@link #clear()}. */
    public void sort() {
        for (int end = size - 1; end > 0; end--) {
            int lastItem = item[end];
            float lastScore = score[end];
            move(0, end);
            sink(lastItem, lastScore, end);
        }
    }

    public int[] items() {
        return Arrays.copyOf(item, size);
    }

    public float[] scores() {
        return Arrays.copyOf(score, size);
    }

    private void sink(int candidate, float value, int end) {
        int at = 0;
        for (int child = 1; child < end; child = 2 * at + 1) {
            if (child + 1 < end && worse(item[child + 1], score[child + 1], child)) {
                child++;
            }
            if (worse(candidate, value, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, candidate, value);
    }

    private boolean worse(int candidate, float value, int at) {
        return value < score[at] || value == score[at] && candidate > item[at];
    }

    private void move(int from, int to) {
        put(to, item[from], score[from]);
    }

    private void put(int at, int candidate, float value) {
        item[at] = candidate;
        score[at] = value;
    }
}
