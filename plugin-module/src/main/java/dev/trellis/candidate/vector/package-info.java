/**
 * Finds, among very many items, those whose vectors have the largest product with a shopper's, without looking at all of
 * them: along a graph whose edges lead to near items.
 */
package dev.trellis.candidate.vector;
