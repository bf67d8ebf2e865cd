package dev.trellis.candidate.model;

/** A model that would need more memory than it may have. The message says how much, and what to use instead. */
public final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooLargeException(String message) {
        super(message);
    }
}
