package dev.trellis.store;

import dev.trellis.signal.OnceAMinute;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What had to be given up, by kind; and the voice that says so, once a minute. */
final class Shed {

    private static final Logger LOG = LoggerFactory.getLogger(Shed.class);

    private final Map<SignalType, LongAdder> counts = new EnumMap<>(SignalType.class);
    private final OnceAMinute speaking;

    Shed(Clock clock) {
        this.speaking = new OnceAMinute(clock);
        for (SignalType type : SignalType.values()) {
            counts.put(type, new LongAdder());
        }
    }

    void add(Signal signal) {
        counts.get(signal.type()).increment();
        warn("Signals are given up for want of room, page views first: the database has been away for too long, or the"
                + " journal's disk is full. Make room, or raise trellis.journal.max-megabytes");
    }

    Map<SignalType, Long> counts() {
        Map<SignalType, Long> sums = new EnumMap<>(SignalType.class);
        counts.forEach((type, adder) -> {
            if (adder.sum() > 0) {
                sums.put(type, adder.sum());
            }
        });
        return sums;
    }

    void warn(String message) {
        if (speaking.isDue()) {
            LOG.error("{}. Said at most once a minute.", message);
        }
    }
}
