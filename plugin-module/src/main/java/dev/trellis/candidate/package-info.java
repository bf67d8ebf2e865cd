/** Who proposes products: each source is one idea, learned in the background, asked in microseconds. */
package dev.trellis.candidate;
