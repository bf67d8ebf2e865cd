package dev.trellis.signal;

import dev.trellis.signal.SignalIntake.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What became of how many signals of each kind. */
final class IntakeCounts {

    private final Map<Outcome, Map<SignalType, LongAdder>> counts = new EnumMap<>(Outcome.class);

    IntakeCounts() {
        for (Outcome outcome : Outcome.values()) {
            Map<SignalType, LongAdder> byType = new EnumMap<>(SignalType.class);
            for (SignalType type : SignalType.values()) {
                byType.put(type, new LongAdder());
            }
            counts.put(outcome, byType);
        }
    }

    void add(Outcome outcome, SignalType type) {
        counts.get(outcome).get(type).increment();
    }

    long count(Outcome outcome, SignalType type) {
        return counts.get(outcome).get(type).sum();
    }

    Map<Outcome, Long> sums() {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        counts.forEach((outcome, byType) -> sums.put(
                outcome, byType.values().stream().mapToLong(LongAdder::sum).sum()));
        return sums;
    }
}
