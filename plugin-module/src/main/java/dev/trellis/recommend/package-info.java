/** The pipeline itself: a request in, explained products out. */
package dev.trellis.recommend;
