package dev.trellis.candidate.session;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import java.util.Arrays;

/**
 * Visits as rows of steps, a step being an item and what was done with it. Only a visit's first steps are kept, and a step
 * only the first time.
 *
 * @param start where each visit's steps begin; length is the number of visits plus one
 * @param code of every step, see {@link #code}
 */
record Steps(int items, int[] start, int[] code) {

    /** Steps of a pathway at most. */
    static final int LONGEST = 4;

    private static final int KEPT = 40;
    private static final int KINDS = EventKind.values().length;

    static Steps of(Histories visits) {
        int[] start = new int[visits.groups() + 1];
        int[] code = new int[visits.events()];
        int size = 0;
        for (int visit = 0; visit < visits.groups(); visit++) {
            for (int e = visits.from(visit); e < visits.to(visit) && size < start[visit] + KEPT; e++) {
                int step = code(visits.item(e), visits.kind(e));
                if (visits.weight(e) > 0 && !contains(code, start[visit], size, step)) {
                    code[size++] = step;
                }
            }
            start[visit + 1] = size;
        }
        return new Steps(visits.items(), start, Arrays.copyOf(code, size));
    }

    static int code(int item, EventKind kind) {
        return item * KINDS + kind.ordinal();
    }

    static int item(int code) {
        return code / KINDS;
    }

    static EventKind kind(int code) {
        return EventKind.values()[code % KINDS];
    }

    int codes() {
        return items * KINDS;
    }

    int visits() {
        return start.length - 1;
    }

    static boolean contains(int[] codes, int from, int to, int wanted) {
        for (int at = from; at < to; at++) {
            if (codes[at] == wanted) {
                return true;
            }
        }
        return false;
    }
}
