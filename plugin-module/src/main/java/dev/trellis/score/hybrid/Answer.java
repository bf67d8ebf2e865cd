package dev.trellis.score.hybrid;

/**
 * What the members say to one question.
 *
 * @param value calibrated scores: for each member one per candidate
 * @param hit whether a candidate is right
 * @param count how many right items there are, proposed or not
 */
record Answer(float[][] value, boolean[] hit, int count) {}
