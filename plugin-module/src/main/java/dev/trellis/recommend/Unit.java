package dev.trellis.recommend;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of widget as data.
 *
 * @param name by which pages ask for it
 * @param sources names of candidate sources with their weights
 * @param rerankers names of rerankers, in the order in which they run
 * @param fallback the unit that fills what this one leaves empty
 */
public record Unit(String name, Map<String, Double> sources, List<String> rerankers, Optional<String> fallback) {

    public Unit {
        sources = Map.copyOf(sources);
        rerankers = List.copyOf(rerankers);
    }

    /** @param fallback null or empty for none: a form that wiring files can say */
    public static Unit of(String name, Map<String, Double> sources, List<String> rerankers, String fallback) {
        return new Unit(name, sources, rerankers, Optional.ofNullable(fallback).filter(unit -> !unit.isBlank()));
    }
}
