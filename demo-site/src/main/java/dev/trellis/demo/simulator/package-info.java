/**
 * Shoppers who do not exist: who they are, what they like, and what they do in the shop.
 *
 * <p>{@link dev.trellis.demo.simulator.History} tells half a year of their visits as a stream of {@link
 * dev.trellis.demo.simulator.Event}s, the same for the same seed and clock. {@link
 * dev.trellis.demo.simulator.live.Simulate} sends them through a running store.
 */
package dev.trellis.demo.simulator;
