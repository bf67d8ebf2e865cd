package dev.trellis.store;

/**
 * How much was read.
 *
 * @param signals given to the reader
 * @param robots left out, because a robot sent them
 * @param unknown left out, because this version of Trellis cannot read their kind
 */
public record Streamed(long signals, long robots, long unknown) {}
