package dev.trellis.candidate.session;

/**
 * Scores of few among many items: an array of all, and a list of those that have one. Kept per thread, so that answering
 * neither allocates nor locks.
 */
final class Tally {

    private static final ThreadLocal<Tally> MINE = ThreadLocal.withInitial(Tally::new);

    private float[] value = new float[0];
    private int[] touched = new int[0];
    private int size;

    /** This thread's, empty. */
    static Tally empty(int items) {
        Tally mine = MINE.get();
        mine.clear();
        if (mine.value.length < items) {
            mine.value = new float[items];
            mine.touched = new int[items];
        }
        return mine;
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

    void scaleTo(float[] scores, float factor) {
        for (int at = 0; at < size; at++) {
            scores[touched[at]] += factor * value[touched[at]];
        }
    }

    void clear() {
        for (int at = 0; at < size; at++) {
            value[touched[at]] = 0;
        }
        size = 0;
    }
}
