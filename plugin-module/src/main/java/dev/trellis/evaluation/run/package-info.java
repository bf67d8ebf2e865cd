/** Trains, tunes, ranks and measures one model after the other. */
package dev.trellis.evaluation.run;
