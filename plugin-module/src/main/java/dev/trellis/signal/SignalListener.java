package dev.trellis.signal;

/** Told of every accepted signal on the thread that brought it: do little, never block. */
@FunctionalInterface
public interface SignalListener {

    void accepted(Signal signal);
}
