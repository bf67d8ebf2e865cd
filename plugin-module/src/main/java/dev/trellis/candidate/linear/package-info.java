/** Linear models: an item's score is a weighted sum over the history, with weights learned by regression. */
package dev.trellis.candidate.linear;
