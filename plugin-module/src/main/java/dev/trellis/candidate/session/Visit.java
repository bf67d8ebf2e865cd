package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Query;

/**
 * The present visit as session models see it: its latest events with items that the model knows, newest first. Where the
 * present visit has none, the latest of the history before it.
 *
 * @param item 0 is the newest; only the first {@code length} count
 * @param second of each event, since 1970
 * @param place position of each event in the query's history
 */
record Visit(int length, int[] item, long[] second, int[] place, long now) {

    /** Older events say nothing about the next. */
    static final int LONGEST = 40;

    static Visit of(Query query, int items) {
        Visit present = between(query, Math.max(0, query.visitFrom()), items);
        return present.length > 0 ? present : between(query, 0, items);
    }

    /** What was known of a visit before the event at a position; {@code place} is of no account. */
    static Visit upTo(Sessions sessions, int session, int position) {
        int length = Math.min(LONGEST, position - sessions.start()[session]);
        int[] item = new int[length];
        long[] second = new long[length];
        for (int at = 0; at < length; at++) {
            item[at] = sessions.item()[position - 1 - at];
            second[at] = sessions.epoch() + sessions.second()[position - 1 - at];
        }
        return new Visit(length, item, second, new int[length], length == 0 ? 0 : second[0]);
    }

    private static Visit between(Query query, int from, int items) {
        int most = Math.min(LONGEST, Math.max(0, query.length() - from));
        int[] item = new int[most];
        long[] second = new long[most];
        int[] place = new int[most];
        int length = 0;
        for (int e = query.length() - 1; e >= from && length < most; e--) {
            if (query.item()[e] < items && query.item()[e] >= 0 && query.weight()[e] > 0) {
                item[length] = query.item()[e];
                second[length] = query.second()[e];
                place[length++] = e;
            }
        }
        return new Visit(length, item, second, place, query.now());
    }

    /** As if there were only this event. */
    Visit only(int at) {
        return new Visit(1, new int[] {item[at]}, new long[] {second[at]}, new int[] {place[at]}, now);
    }

    /** Whether this is the newest event of its item. */
    boolean newest(int at) {
        for (int i = 0; i < at; i++) {
            if (item[i] == item[at]) {
                return false;
            }
        }
        return true;
    }
}
