package dev.trellis.recommend;

import dev.trellis.Shopper;
import java.time.Instant;

/**
 * Seeds of what is left to chance: for a known shopper the same all day, for the others, who are not told apart, the same
 * within an hour. So a page that is loaded again shows the same.
 */
final class Seeds {

    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long SECONDS_PER_DAY = 86_400;

    private Seeds() {}

    static long of(Shopper shopper, String unit, Instant now) {
        long second = now.getEpochSecond();
        long who = shopper.visitor()
                .map(visitor -> mixed(visitor.value().getMostSignificantBits())
                        ^ visitor.value().getLeastSignificantBits())
                .orElse(0L);
        long when = shopper.visitor().isPresent() ? second / SECONDS_PER_DAY : ~(second / SECONDS_PER_HOUR);
        return mixed(mixed(who + when) ^ unit.hashCode());
    }

    /** Stafford's variant 13 of the 64-bit finalizer. */
    private static long mixed(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
