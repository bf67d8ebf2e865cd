package dev.trellis.store;

/** The store could not be read or written. The message says what to check. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean dueToData;

    /** The store is in trouble: the same may work later. */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param dueToData the store is well, but cannot hold what it was given */
    public StoreException(String message, Throwable cause, boolean dueToData) {
        super(message, cause);
        this.dueToData = dueToData;
    }

    public boolean dueToData() {
        return dueToData;
    }
}
