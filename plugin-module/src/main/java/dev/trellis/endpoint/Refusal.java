package dev.trellis.endpoint;

import dev.trellis.signal.RejectionReason;
import java.util.Optional;

/** A request that is turned away as a whole, with what its sender may do about it. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient Optional<RejectionReason> reason;
    private final long retryAfterSeconds;

    Refusal(int status, String title, String detail) {
        this(status, title, detail, Optional.empty(), 0);
    }

    Refusal(int status, String title, String detail, RejectionReason reason) {
        this(status, title, detail, Optional.of(reason), 0);
    }

    Refusal(int status, String title, String detail, Optional<RejectionReason> reason, long retryAfterSeconds) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.reason = reason;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** Empty where the request was not about signals at all. */
    Optional<RejectionReason> reason() {
        return reason;
    }

    /** 0 if it makes no sense to try again. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
