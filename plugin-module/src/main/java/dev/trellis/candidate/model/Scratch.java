package dev.trellis.candidate.model;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Score arrays for use again, so that answering a query allocates none. Without locks; safe for many threads. */
public final class Scratch {

    private final int length;
    private final Queue<float[]> free = new ConcurrentLinkedQueue<>();

    public Scratch(int length) {
        this.length = length;
    }

    /** Holds whatever it held before. */
    public float[] take() {
        float[] array = free.poll();
        return array == null ? new float[length] : array;
    }

    public void giveBack(float[] array) {
        free.offer(array);
    }
}
