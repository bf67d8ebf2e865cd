/** An append-only file of what was taken in and has not yet arrived. */
package dev.trellis.store.journal;
