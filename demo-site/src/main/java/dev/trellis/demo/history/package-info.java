/**
 * Writes the simulated half-year into a new store: customers and orders as rows of Broadleaf's own tables, everything
 * shoppers did as signals through the same gate as real traffic. {@link dev.trellis.demo.history.HistoryFill} begins.
 */
package dev.trellis.demo.history;
