package dev.trellis.signal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes event ids that begin with the time: UUIDs of version 7 (RFC 9562, 5.7). New rows then meet at the end of the
 * unique index, a part of it that is in memory, where random ids touch all of it once it has outgrown that.
 */
public final class TimeOrderedIds implements Supplier<UUID> {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    /** @param random safe to use from several threads; ids are as hard to guess as its numbers */
    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** 48 bits of milliseconds, then 74 random ones: ids of one millisecond are in no order. */
    @Override
    public UUID get() {
        long time = clock.millis() << 16;
        long high = time | VERSION_7 | random.nextLong() & 0xfff;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
