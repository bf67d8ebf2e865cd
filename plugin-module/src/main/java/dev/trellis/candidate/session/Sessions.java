package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Histories;
import java.util.Arrays;

/**
 * Visits laid end to end, ordered by the time of their last event, so that a higher number is a later visit. Events with
 * a weight of 0 or less are left out, and visits without others.
 *
 * @param start where each visit's events begin; length is the number of visits plus one
 * @param item of every event
 * @param second of every event since {@code epoch}
 */
record Sessions(int items, long epoch, int[] start, int[] item, int[] second) {

    static Sessions of(Histories visits) {
        int[] order = byTime(visits);
        int[] start = new int[order.length + 1];
        int[] item = new int[visits.events()];
        int[] second = new int[visits.events()];
        long epoch = earliest(visits);
        int at = 0;
        int session = 0;
        for (int visit : order) {
            for (int e = visits.from(visit); e < visits.to(visit); e++) {
                if (visits.weight(e) > 0) {
                    item[at] = visits.item(e);
                    second[at++] = (int) (visits.second(e) - epoch);
                }
            }
            if (at > start[session]) {
                start[++session] = at;
            }
        }
        return new Sessions(
                visits.items(),
                epoch,
                Arrays.copyOf(start, session + 1),
                Arrays.copyOf(item, at),
                Arrays.copyOf(second, at));
    }

    int count() {
        return start.length - 1;
    }

    int events() {
        return item.length;
    }

    int length(int session) {
        return start[session + 1] - start[session];
    }

    /** When the visit's last event was, in seconds since {@code epoch}. */
    int end(int session) {
        return second[start[session + 1] - 1];
    }

    /** The visits before this one. */
    Sessions before(int session) {
        int to = start[session];
        return new Sessions(
                items, epoch, Arrays.copyOf(start, session + 1), Arrays.copyOf(item, to), Arrays.copyOf(second, to));
    }

    /** The visits from this one on. */
    Sessions since(int session) {
        int from = start[session];
        int[] shifted = Arrays.copyOfRange(start, session, start.length);
        for (int s = 0; s < shifted.length; s++) {
            shifted[s] -= from;
        }
        return new Sessions(
                items,
                epoch,
                shifted,
                Arrays.copyOfRange(item, from, item.length),
                Arrays.copyOfRange(second, from, second.length));
    }

    /** For each event the number of its visit. */
    int[] sessionOf() {
        int[] session = new int[item.length];
        for (int s = 0; s < count(); s++) {
            Arrays.fill(session, start[s], start[s + 1], s);
        }
        return session;
    }

    private static long earliest(Histories visits) {
        long earliest = Long.MAX_VALUE;
        for (int e = 0; e < visits.events(); e++) {
            earliest = Math.min(earliest, visits.second(e));
        }
        return visits.events() == 0 ? 0 : earliest;
    }

    private static int[] byTime(Histories visits) {
        long epoch = earliest(visits);
        long[] keys = new long[visits.groups()];
        int size = 0;
        for (int visit = 0; visit < visits.groups(); visit++) {
            if (visits.to(visit) > visits.from(visit)) {
                keys[size++] = (visits.second(visits.to(visit) - 1) - epoch) << 32 | visit;
            }
        }
        Arrays.sort(keys, 0, size);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
