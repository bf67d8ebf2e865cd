/** Learning in production: one training at a time, judged, kept for every node, and updated in between. */
package dev.trellis.ops.training;
