package dev.trellis.visit;

import java.util.Optional;

/**
 * What the first requests of a session told and the later ones do not repeat.
 *
 * @param timeZone IANA name, once the browser has told it
 */
public record SessionFacts(Arrival arrival, Place place, Optional<String> timeZone) {

    public static final SessionFacts NONE = new SessionFacts(Arrival.UNKNOWN, Place.UNKNOWN, Optional.empty());
}
