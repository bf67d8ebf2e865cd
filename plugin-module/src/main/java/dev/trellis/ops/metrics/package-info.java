/** Figures for whoever watches over the store: meters of Micrometer, and an address where Prometheus reads them. */
package dev.trellis.ops.metrics;
