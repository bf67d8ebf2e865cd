/**
 * Models that place shoppers and items in one space of a few dozen dimensions, where near means fitting. Only the items'
 * places are kept: a shopper's is worked out from the history when a question comes, so that the latest event counts and
 * whoever was not there at training is served like everybody else.
 */
package dev.trellis.candidate.factor;
