/** What is in demand: popular, rising, converting, bought together and due to be bought again. */
package dev.trellis.candidate.popular;
