/** What ranked lists are worth: figures per list, figures of all lists together, and how sure they are. */
package dev.trellis.evaluation.metric;
