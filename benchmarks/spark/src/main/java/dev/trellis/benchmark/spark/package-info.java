/**
 * Trellis' models beside Spark MLlib's alternating least squares: the same files, the same way to choose parameters, the
 * same judge, each in a process of its own.
 */
package dev.trellis.benchmark.spark;
