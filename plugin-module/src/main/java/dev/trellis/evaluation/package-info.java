/**
 * How good are the models? Reads interactions from files, withholds a part, trains on the rest, and measures what the
 * models make of the withheld part: {@link dev.trellis.evaluation.Evaluate} from the command line,
 * {@link dev.trellis.evaluation.Promotion} in the store, before a new model goes live.
 */
package dev.trellis.evaluation;
