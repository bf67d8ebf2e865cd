/** The drawings: a {@link Sketch} per kind of thing, on a {@link Backdrop}, in the product's colours. */
package dev.trellis.demo.catalogue.draw;
