package dev.trellis.signal;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that did not become a signal, without anything personal.
 *
 * @param type of what it meant to be, where that could be told
 * @param field the JSON name of the field at fault; empty for the whole
 * @param detail what is wrong, in words
 */
public record Rejection(
        Instant at, RejectionReason reason, Channel channel, Optional<SignalType> type, String field, String detail) {

    public static Rejection of(
            MalformedSignalException problem, Instant at, Channel channel, Optional<SignalType> type) {
        return new Rejection(at, problem.reason(), channel, type, problem.field(), problem.detail());
    }
}
