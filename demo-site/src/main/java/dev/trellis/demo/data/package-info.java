/** Fills an empty store: shelves from the catalogue, what checkout needs, and the demo shopper. */
package dev.trellis.demo.data;
