/** The blend of several models into one, with weights learned on what they did not see. */
package dev.trellis.score.hybrid;
