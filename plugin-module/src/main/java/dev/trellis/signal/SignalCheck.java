package dev.trellis.signal;

/** A reason of the store's own to keep a signal out, for example that its visitor is a robot. Extension point. */
@FunctionalInterface
public interface SignalCheck {

    /** {@link SignalIntake.Outcome#ACCEPTED} to let it pass; anything else keeps it out. Runs on the request's thread. */
    SignalIntake.Outcome check(Signal signal);
}
