package dev.trellis.signal;

import java.util.UUID;

/**
 * Which recommendation a signal is about.
 *
 * @param request the id that the recommendation carried
 * @param unit the name of the widget
 * @param position of the product in it, from 1; 0 for the unit as a whole
 */
public record RecommendationRef(UUID request, String unit, int position) {}
