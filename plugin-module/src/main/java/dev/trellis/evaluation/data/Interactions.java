package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.EventKind;
import java.time.Instant;
import java.util.Arrays;

/** What was read, event by event, in the files' order, on flat arrays. Not thread-safe. */
public final class Interactions {

    private static final EventKind[] KINDS = EventKind.values();

    private final Ids ids;
    private int size;
    private int[] user = new int[1024];
    private int[] item = new int[1024];
    private int[] session = new int[0];
    private float[] weight = new float[1024];
    private long[] millis = new long[1024];
    private byte[] kind = new byte[1024];
    private byte[] situation = new byte[0];
    private boolean rated;

    public Interactions(Ids ids) {
        this.ids = ids;
    }

    void add(int user, int item, int session, float weight, long millis, EventKind kind, int situation) {
        if (size == this.item.length) {
            grow();
        }
        this.user[size] = user;
        this.item[size] = item;
        this.weight[size] = weight;
        this.millis[size] = millis;
        this.kind[size] = (byte) kind.ordinal();
        if (session >= 0 || this.session.length > 0) {
            this.session = room(this.session);
            this.session[size] = session;
        }
        if (situation >= 0 || this.situation.length > 0) {
            this.situation = room(this.situation);
            this.situation[size] = (byte) situation;
        }
        size++;
    }

    public Ids ids() {
        return ids;
    }

    public int size() {
        return size;
    }

    boolean hasSessions() {
        return session.length > 0;
    }

    int user(int event) {
        return user[event];
    }

    int item(int event) {
        return item[event];
    }

    int session(int event) {
        return session.length == 0 ? Names.NONE : session[event];
    }

    float weight(int event) {
        return weight[event];
    }

    long millis(int event) {
        return millis[event];
    }

    EventKind kind(int event) {
        return KINDS[kind[event]];
    }

    int situation(int event) {
        return situation.length == 0 ? -1 : situation[event];
    }

    boolean hasSituations() {
        return situation.length > 0;
    }

    /** A file said that its weights are ratings. */
    void rated() {
        rated = true;
    }

    /**
     * After the last file: weights that differ are ratings, weights that do not are mere events.
     *
     * @throws InputException if times lie too far apart to be right
     */
    public void complete() {
        long first = Arrays.stream(millis, 0, size).min().orElse(0);
        long last = Arrays.stream(millis, 0, size).max().orElse(0);
        if (last / 1000 - first / 1000 >= Integer.MAX_VALUE) {
            throw new InputException(
                    "the first event is of %s and the last of %s, more than 68 years later: see --columns"
                            .formatted(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last)));
        }
        for (int event = 1; rated && event < size; event++) {
            if (weight[event] != weight[0]) {
                Arrays.fill(kind, 0, size, (byte) EventKind.RATING.ordinal());
                return;
            }
        }
    }

    private void grow() {
        int capacity = Math.addExact(size, size >> 1);
        user = Arrays.copyOf(user, capacity);
        item = Arrays.copyOf(item, capacity);
        weight = Arrays.copyOf(weight, capacity);
        millis = Arrays.copyOf(millis, capacity);
        kind = Arrays.copyOf(kind, capacity);
    }

    /** As long as the other columns, with nothing known of the events so far if it is new. */
    private int[] room(int[] column) {
        int before = column.length;
        int[] wide = before == item.length ? column : Arrays.copyOf(column, item.length);
        Arrays.fill(wide, before, wide.length, Names.NONE);
        return wide;
    }

    private byte[] room(byte[] column) {
        int before = column.length;
        byte[] wide = before == item.length ? column : Arrays.copyOf(column, item.length);
        Arrays.fill(wide, before, wide.length, (byte) Names.NONE);
        return wide;
    }
}
