/** Where signals are kept, and the buffer that keeps writing away from the shopper's request. */
package dev.trellis.store;
