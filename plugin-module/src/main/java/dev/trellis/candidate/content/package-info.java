/** Items alike by what is said of them: words and attributes, from memory, without a search engine. */
package dev.trellis.candidate.content;
