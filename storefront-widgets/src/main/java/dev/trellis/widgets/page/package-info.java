/** The tags: {@code trellis:unit}, {@code trellis:assets}, {@code trellis:consent-banner}, {@code trellis:privacy-choices}. */
package dev.trellis.widgets.page;
