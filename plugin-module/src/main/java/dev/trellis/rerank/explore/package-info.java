/** Places that are given to what might fit, to learn whether it does. */
package dev.trellis.rerank.explore;
