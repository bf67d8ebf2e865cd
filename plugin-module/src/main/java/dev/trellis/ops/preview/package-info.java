/** Answers of a storefront's node to what the admin wants to see: a unit before and after a rule, and how it came about. */
package dev.trellis.ops.preview;
