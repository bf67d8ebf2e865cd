package dev.trellis.store;

/** The store could not be read or written. The message says what to check. */
public final class StoreException extends RuntimeException {

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
