package dev.trellis.signal;

import java.util.Optional;

/**
 * The campaign that a link named, in its {@code utm_} parameters.
 *
 * @param source for example {@code newsletter}
 * @param medium for example {@code email}
 */
public record Campaign(
        Optional<String> source,
        Optional<String> medium,
        Optional<String> name,
        Optional<String> term,
        Optional<String> content) {}
