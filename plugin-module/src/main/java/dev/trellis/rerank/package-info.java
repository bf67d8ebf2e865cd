/** What the score does not know: stock, the cart, what was just bought. */
package dev.trellis.rerank;
