/** What Trellis costs a page: the same store with and without it, in one run. */
package dev.trellis.demo.bench;
