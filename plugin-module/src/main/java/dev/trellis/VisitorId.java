package dev.trellis;

import java.util.Objects;
import java.util.UUID;

/** A browser that gave consent, known by a random id in a first-party cookie. */
public record VisitorId(UUID value) {

    public VisitorId {
        Objects.requireNonNull(value, "A visitor id needs a value");
    }

    public static VisitorId random() {
        return new VisitorId(UUID.randomUUID());
    }
}
