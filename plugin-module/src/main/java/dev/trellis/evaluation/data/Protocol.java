package dev.trellis.evaluation.data;

/**
 * How a test is made.
 *
 * @param sessions whether every beginning of a session foretells its next item; otherwise each user is asked once
 * @param leaveOutKnown whether a user's items in train are no right answers and are not recommended
 * @param minimum users (or sessions) with fewer events do not take part
 * @param distinct whether only a user's first event with an item counts
 * @param everyUser whether users without an answer become cases too, to be ranked for though they do not count
 */
public record Protocol(boolean sessions, boolean leaveOutKnown, int minimum, boolean distinct, boolean everyUser) {}
