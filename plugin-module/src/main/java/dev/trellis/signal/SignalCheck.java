package dev.trellis.signal;

/** A reason of the store's own to keep a signal out, or to keep it without learning from it. Extension point. */
@FunctionalInterface
public interface SignalCheck {

    /**
     * {@link SignalIntake.Outcome#ACCEPTED} to let it pass, {@link SignalIntake.Outcome#BOT} to keep it as a robot's;
     * anything else keeps it out. Runs on the request's thread.
     */
    SignalIntake.Outcome check(Signal signal);
}
