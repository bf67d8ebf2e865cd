package dev.trellis.candidate;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.popular.RankedItems;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that was learned from the signals at one time, and the products as they are now. Immutable.
 *
 * @param catalog may know more products than the parts do
 * @param parts what was learned, by name: {@link #PERSONAL} and others; all number the products as the catalogue does
 * @param trainedAt up to when signals were heard; {@link Instant#EPOCH} before the first training
 * @param signals read in training
 * @param number of the training among the store's, 0 before the first
 */
public record Model(Catalog catalog, Map<String, Learned> parts, Instant trainedAt, long signals, long number) {

    /** Answers what suits a shopper. */
    public static final String PERSONAL = "personal";
    /** Answers what those who looked at some products look at in the same visit. */
    public static final String VIEWED_TOGETHER = "viewed-together";
    /** Answers what comes in one order with some products. */
    public static final String BOUGHT_TOGETHER = "bought-together";

    /** Rankings that are the same for everybody. */
    public static final String TRENDING = "trending";

    public static final String POPULAR = "popular";
    public static final String VIEWED = "viewed";
    public static final String ADDED = "added";
    public static final String PURCHASED = "purchased";

    public static final Model UNTRAINED = new Model(Catalog.EMPTY, Map.of(), Instant.EPOCH, 0, 0);

    public Model {
        parts = Map.copyOf(parts);
    }

    /** A snapshot in service: its products as the store describes them now, and those that came since. */
    public static Model of(Snapshot snapshot, Catalog fresh, Instant trainedAt, long signals, long number) {
        return new Model(snapshot.catalog().asDescribedBy(fresh), snapshot.parts(), trainedAt, signals, number);
    }

    /** The same with parts that have heard signals up to then. */
    public Model updated(Map<String, Learned> newer, Instant until) {
        Map<String, Learned> all = new HashMap<>(parts);
        all.putAll(newer);
        return new Model(catalog, all, until, signals, number);
    }

    /** Empty if nothing of this name was learned. */
    public Optional<Learned> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** A part that ranks for everybody alike; empty if nothing of this name was learned. */
    public RankedItems ranking(String name) {
        return parts.get(name) instanceof RankedItems ranking ? ranking : RankedItems.NONE;
    }

    /** The same knowledge with the present stock and categories, and with products that came since. */
    Model over(Catalog fresh) {
        return new Model(catalog.asDescribedBy(fresh), parts, trainedAt, signals, number);
    }
}
