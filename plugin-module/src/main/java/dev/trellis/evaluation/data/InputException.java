package dev.trellis.evaluation.data;

/** Something the person who gave the command can put right; the message is one line and says what. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }
}
