/** What a merchant wants whatever the scores say: include, exclude, boost and pin, as data. */
package dev.trellis.rerank.rules;
