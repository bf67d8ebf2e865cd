/**
 * The circumstances of a visit, read from what a request says: device, way in, place. Knows neither servlets nor the
 * store; whatever it cannot tell is unknown, and nothing here may make a page wait.
 */
package dev.trellis.visit;
