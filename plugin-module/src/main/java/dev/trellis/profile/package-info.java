/** What is known of one shopper, kept fresh in memory by each signal. */
package dev.trellis.profile;
