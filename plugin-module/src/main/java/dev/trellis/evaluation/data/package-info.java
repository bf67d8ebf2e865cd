/** From a file to {@link dev.trellis.evaluation.data.Fold}s: reading, numbering, withholding. */
package dev.trellis.evaluation.data;
