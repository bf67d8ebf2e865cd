/** Nearest neighbours: items bought by the same shoppers, shoppers who bought the same items. */
package dev.trellis.candidate.neighbour;
