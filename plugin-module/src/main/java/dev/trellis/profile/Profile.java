package dev.trellis.profile;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one shopper touched lately, and what became of what was recommended, each newest first. Immutable.
 *
 * @param touches of the purchases at most {@link #LONGEST}, and as many of the others
 * @param exposures of the seen and clicked at most {@link #MOST_SEEN}, of the dismissed at most {@link #LONGEST}
 */
public record Profile(List<Touch> touches, List<Exposure> exposures) {

    public static final int LONGEST = 100;
    public static final int MOST_SEEN = 300;
    public static final Profile EMPTY = new Profile(List.of(), List.of());

    private static final Comparator<Touch> NEWEST_FIRST = Comparator.comparingLong(Touch::atMillis)
            .reversed()
            .thenComparing(Touch::kind, Comparator.reverseOrder())
            .thenComparingLong(touch -> touch.product().value());

    private static final Comparator<Exposure> NEWEST_EXPOSURE_FIRST = Comparator.comparingLong(Exposure::atMillis)
            .reversed()
            .thenComparing(Exposure::kind, Comparator.reverseOrder())
            .thenComparingLong(exposure -> exposure.product().value());

    public Profile {
        touches = List.copyOf(touches);
        exposures = List.copyOf(exposures);
    }

    public boolean isEmpty() {
        return touches.isEmpty() && exposures.isEmpty();
    }

    /** This profile after one more signal, wherever in time it belongs. */
    Profile after(Signal signal) {
        long at = signal.header().occurredAt().toEpochMilli();
        return switch (signal.type()) {
            case VIEW_ITEM -> with(signal.items(), Touch.Kind.VIEWED, at);
            case ADD_TO_CART -> with(signal.items(), Touch.Kind.ADDED, at);
            case PURCHASE -> with(signal.items(), Touch.Kind.BOUGHT, at);
            case REMOVE_FROM_CART -> withoutAdded(signal.items(), at);
            case RECOMMENDATION_VIEW -> exposedTo(signal.items(), Exposure.Kind.SEEN, at);
            case RECOMMENDATION_CLICK, RECOMMENDATION_ADD_TO_CART ->
                exposedTo(signal.items(), Exposure.Kind.CLICKED, at);
            case RECOMMENDATION_DISMISS -> exposedTo(signal.items(), Exposure.Kind.DISMISSED, at);
            default -> this;
        };
    }

    /** What either profile knows, once. */
    Profile and(Profile other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        return new Profile(newest(both(touches, other.touches)), newestExposures(both(exposures, other.exposures)));
    }

    /** Products bought at or after a time. */
    public Set<ProductId> boughtSince(long millis) {
        return products(touch -> touch.kind() == Touch.Kind.BOUGHT && touch.atMillis() >= millis);
    }

    /** Products touched in any way. */
    public Set<ProductId> touched() {
        return products(touch -> true);
    }

    /** Products that the shopper dismissed at or after a time. */
    public Set<ProductId> dismissedSince(long millis) {
        return exposures.stream()
                .filter(one -> one.kind() == Exposure.Kind.DISMISSED && one.atMillis() >= millis)
                .map(Exposure::product)
                .collect(Collectors.toSet());
    }

    private Set<ProductId> products(Predicate<Touch> which) {
        return touches.stream().filter(which).map(Touch::product).collect(Collectors.toSet());
    }

    private Profile with(List<Item> items, Touch.Kind kind, long at) {
        List<Touch> more =
                items.stream().map(item -> new Touch(item.product(), kind, at)).toList();
        return new Profile(newest(both(touches, more)), exposures);
    }

    private Profile exposedTo(List<Item> items, Exposure.Kind kind, long at) {
        List<Exposure> more = items.stream()
                .map(item -> new Exposure(item.product(), kind, at))
                .toList();
        return new Profile(touches, newestExposures(both(exposures, more)));
    }

    /** Taking something out of the cart takes back having put it in; having looked at it stays. */
    private Profile withoutAdded(List<Item> items, long at) {
        Set<ProductId> removed = items.stream().map(Item::product).collect(Collectors.toSet());
        return new Profile(
                touches.stream()
                        .filter(touch -> touch.kind() != Touch.Kind.ADDED
                                || touch.atMillis() > at
                                || !removed.contains(touch.product()))
                        .toList(),
                exposures);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        List<T> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** What was bought is not crowded out by what was only looked at. */
    private static List<Touch> newest(List<Touch> touches) {
        int[] room = {LONGEST, LONGEST};
        return touches.stream()
                .distinct()
                .sorted(NEWEST_FIRST)
                .filter(one -> room[one.kind() == Touch.Kind.BOUGHT ? 1 : 0]-- > 0)
                .toList();
    }

    /** What was dismissed is not crowded out by what was only seen. */
    private static List<Exposure> newestExposures(List<Exposure> exposures) {
        int[] room = {MOST_SEEN, LONGEST};
        return exposures.stream()
                .distinct()
                .sorted(NEWEST_EXPOSURE_FIRST)
                .filter(one -> room[one.kind() == Exposure.Kind.DISMISSED ? 1 : 0]-- > 0)
                .toList();
    }
}
