package dev.trellis.candidate.session;

/**
 * Numbers what a visit shows about one of its items, the most telling first, so that dividing a number drops what is least
 * telling. Not thread-safe.
 */
final class RepeatSituation {

    /** Other items since; clicks on it; items in the visit; whether it came back before; how long it stayed. */
    private static final int[] SIZES = {8, 3, 8, 3, 5};

    static final int LEVELS = SIZES.length;

    private static final long[] STAYS = {15, 60, 180};

    private int distinct;
    private int tail;
    private int rank;

    /** How many numbers there are down to a level, 0 being the simplest. */
    static int count(int level) {
        int count = 1;
        for (int l = 0; l <= level; l++) {
            count *= SIZES[l];
        }
        return count;
    }

    /** To be called once per visit. */
    void of(Visit visit) {
        distinct = 0;
        boolean cameBack = false;
        for (int at = 0; at < visit.length(); at++) {
            distinct += visit.newest(at) ? 1 : 0;
            cameBack |= at > 0 && visit.item()[at] == visit.item()[0];
        }
        boolean stayed = visit.length() > 1 && visit.item()[0] == visit.item()[1];
        int back = stayed ? 2 : cameBack ? 1 : 0;
        tail = back * SIZES[4] + stay(visit);
        rank = 0;
    }

    /** @param at the next of the visit's items, the newest first, each at its newest event */
    int next(Visit visit, int at) {
        int clicks = 0;
        for (int i = at; i < visit.length(); i++) {
            clicks += visit.item()[i] == visit.item()[at] ? 1 : 0;
        }
        int key = Math.min(rank++, SIZES[0] - 1) * SIZES[1] + Math.min(clicks, SIZES[1]) - 1;
        key = key * SIZES[2] + Math.min(distinct, SIZES[2]) - 1;
        return key * SIZES[3] * SIZES[4] + tail;
    }

    private static int stay(Visit visit) {
        if (visit.length() < 2) {
            return 0;
        }
        long seconds = visit.second()[0] - visit.second()[1];
        int stay = 1;
        while (stay <= STAYS.length && seconds >= STAYS[stay - 1]) {
            stay++;
        }
        return stay;
    }
}
