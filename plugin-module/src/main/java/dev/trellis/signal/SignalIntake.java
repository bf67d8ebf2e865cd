package dev.trellis.signal;

import java.util.List;

/** The gate for every signal. Never throws and never waits: the shopper's request goes on whatever happens here. */
public interface SignalIntake {

    /** Offers one signal and says what became of it. */
    Outcome accept(Signal signal);

    /**
     * Offers signals that somebody waits to see acknowledged: those that are {@link Outcome#ACCEPTED} or {@link Outcome#BOT} outlive this
     * process. Returns one outcome per signal, in their order.
     */
    default List<Outcome> acceptAndKeep(List<Signal> signals) {
        return signals.stream().map(this::accept).toList();
    }

    enum Outcome {
        ACCEPTED,
        NO_CONSENT,
        INVALID,
        DUPLICATE,
        /** Kept as a robot's, and not learned from. */
        BOT,
        DROPPED
    }
}
