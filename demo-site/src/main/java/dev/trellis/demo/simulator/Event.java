package dev.trellis.demo.simulator;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of a visit.
 *
 * @param visitor the browser's random id; a shopper has one or two
 * @param session the same for all steps of a visit
 * @param loggedIn whether the shop knew by then who it was; never for a shopper without account
 */
public record Event(Instant at, Shopper shopper, UUID visitor, UUID session, boolean loggedIn, Action action) {}
