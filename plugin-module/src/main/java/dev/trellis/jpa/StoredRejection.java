package dev.trellis.jpa;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that did not become a signal, as the database has it, without anything personal.
 *
 * @param node that turned it away
 * @param reason wire name, also of reasons that this version does not know
 * @param type wire name of what it meant to be, where that could be told
 * @param field the JSON name of the field at fault; empty for the whole
 * @param detail what is wrong, in words
 */
public record StoredRejection(
        Instant at, String node, String reason, String channel, Optional<String> type, String field, String detail) {}
