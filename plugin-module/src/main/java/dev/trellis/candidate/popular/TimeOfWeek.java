package dev.trellis.candidate.popular;

/** Four times of day, on working days and on weekends, by UTC: a store's own hours are the same all over it. */
final class TimeOfWeek {

    static final int COUNT = 8;

    private static final long A_DAY = 86_400;

    private TimeOfWeek() {}

    /** 1 January 1970 was a Thursday. */
    static int of(long second) {
        int quarter = (int) (Math.floorMod(second, A_DAY) / (A_DAY / 4));
        int weekday = (int) Math.floorMod(Math.floorDiv(second, A_DAY) + 3, 7L);
        return quarter + (weekday >= 5 ? 4 : 0);
    }
}
