/**
 * The public address for signals, {@code POST /trellis/signals}, and the picture for browsers without scripts. Answered
 * in a filter before those of the store, so that a signal costs no session, no customer and no template.
 */
package dev.trellis.endpoint;
