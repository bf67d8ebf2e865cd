package dev.trellis.signal;

/** What was sent is not a signal. The message carries nothing personal. */
public final class MalformedSignalException extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String field;
    private final String detail;

    /**
     * @param field the JSON name of the field, for example {@code items[0].quantity}; empty for the whole
     * @param detail ends the sentence that starts with the field's name
     */
    public MalformedSignalException(RejectionReason reason, String field, String detail) {
        super(field.isEmpty() ? detail : field + " " + detail, null, false, false);
        this.reason = reason;
        this.field = field;
        this.detail = detail;
    }

    /** @param field as for the constructor */
    public static MalformedSignalException missing(String field) {
        return new MalformedSignalException(RejectionReason.MISSING_FIELD, field, "is missing");
    }

    public RejectionReason reason() {
        return reason;
    }

    public String field() {
        return field;
    }

    public String detail() {
        return detail;
    }
}
