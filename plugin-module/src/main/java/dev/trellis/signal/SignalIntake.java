package dev.trellis.signal;

/** The gate for every signal. Never throws and never waits: the shopper's request goes on whatever happens here. */
public interface SignalIntake {

    /** Offers one signal and says what became of it. */
    Outcome accept(Signal signal);

    enum Outcome {
        ACCEPTED,
        NO_CONSENT,
        INVALID,
        DUPLICATE,
        BOT,
        DROPPED
    }
}
