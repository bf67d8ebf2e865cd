/** Simulated shoppers in a running store: the simulator's visits, sent over HTTP at a gentle pace. */
package dev.trellis.demo.simulator.live;
