/** Signals as JSON: on the way from clients, in the journal and through brokers. */
package dev.trellis.signal.wire;
