package dev.trellis.visit;

import java.util.Optional;

/**
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 subdivision, without the country
 */
public record Place(Optional<String> country, Optional<String> region) {

    public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());
}
