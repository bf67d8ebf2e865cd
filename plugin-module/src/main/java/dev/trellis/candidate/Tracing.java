package dev.trellis.candidate;

import dev.trellis.Reason;

/** A source that says what led to a product when the product is shown: to find that out for all it proposes takes too long. */
public interface Tracing extends CandidateSource {

    /** In place of the product that led to a proposal: its source is to be asked. */
    int ASK = -2;

    Origin origin(Question question, int product);

    /** @param because number of the product that led there, or -1 */
    record Origin(Reason.Kind kind, int because) {}
}
