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
 * What one shopper touched lately, newest first. Immutable.
 *
 * @param touches at most {@link #LONGEST}
 */
public record Profile(List<Touch> touches) {

    public static final int LONGEST = 100;
    public static final Profile EMPTY = new Profile(List.of());

    private static final Comparator<Touch> NEWEST_FIRST = Comparator.comparingLong(Touch::atMillis)
            .reversed()
            .thenComparing(Touch::kind, Comparator.reverseOrder())
            .thenComparingLong(touch -> touch.product().value());

    public Profile {
        touches = List.copyOf(touches);
    }

    public boolean isEmpty() {
        return touches.isEmpty();
    }

    /** This profile after one more signal, wherever in time it belongs. */
    Profile after(Signal signal) {
        long at = signal.header().occurredAt().toEpochMilli();
        return switch (signal.type()) {
            case VIEW_ITEM -> with(signal.items(), Touch.Kind.VIEWED, at);
            case ADD_TO_CART -> with(signal.items(), Touch.Kind.ADDED, at);
            case PURCHASE -> with(signal.items(), Touch.Kind.BOUGHT, at);
            case REMOVE_FROM_CART -> withoutAdded(signal.items(), at);
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
        List<Touch> both = new ArrayList<>(touches);
        both.addAll(other.touches);
        return of(both);
    }

    /** Products bought at or after a time. */
    public Set<ProductId> boughtSince(long millis) {
        return products(touch -> touch.kind() == Touch.Kind.BOUGHT && touch.atMillis() >= millis);
    }

    /** Products touched in any way. */
    public Set<ProductId> touched() {
        return products(touch -> true);
    }

    private Set<ProductId> products(Predicate<Touch> which) {
        return touches.stream().filter(which).map(Touch::product).collect(Collectors.toSet());
    }

    private Profile with(List<Item> items, Touch.Kind kind, long at) {
        List<Touch> more = new ArrayList<>(touches);
        items.forEach(item -> more.add(new Touch(item.product(), kind, at)));
        return of(more);
    }

    /** Taking something out of the cart takes back having put it in; having looked at it stays. */
    private Profile withoutAdded(List<Item> items, long at) {
        Set<ProductId> removed = items.stream().map(Item::product).collect(Collectors.toSet());
        return new Profile(touches.stream()
                .filter(touch ->
                        touch.kind() != Touch.Kind.ADDED || touch.atMillis() > at || !removed.contains(touch.product()))
                .toList());
    }

    private static Profile of(List<Touch> touches) {
        return new Profile(
                touches.stream().distinct().sorted(NEWEST_FIRST).limit(LONGEST).toList());
    }
}
