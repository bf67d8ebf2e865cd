/** One unit: the question to the recommender, the answer in words, as HTML or JSON. */
package dev.trellis.widgets.unit;
