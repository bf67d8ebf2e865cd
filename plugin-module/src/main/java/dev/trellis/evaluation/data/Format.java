package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.EventKind;

/**
 * How to read files.
 *
 * @param columns see {@link Columns#find}; empty to tell by the header
 * @param delimiter see {@link Delimiters#find}; empty to tell by the first line
 * @param sessions whether each event needs a session (then no user is needed)
 * @param event what a line without a word for its event is; null to tell by the columns
 * @param positiveFrom lines with a lower rating count as nothing; NaN to take all
 */
public record Format(String columns, String delimiter, boolean sessions, EventKind event, double positiveFrom) {}
