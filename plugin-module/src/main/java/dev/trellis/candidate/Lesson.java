package dev.trellis.candidate;

import dev.trellis.candidate.model.ItemContent;
import java.time.Instant;

/**
 * What a training learns from.
 *
 * @param cut no signal from then on is in it
 */
public record Lesson(Catalog catalog, ItemContent content, StoreHistories histories, Instant cut) {

    public StoreData all() {
        return histories.all(content);
    }

    /** @param second since 1970; what happened then is not in it */
    public StoreData before(long second) {
        return histories.between(Long.MIN_VALUE, second, content);
    }

    /** @param second since 1970 */
    public StoreData since(long second) {
        return histories.between(second, Long.MAX_VALUE, content);
    }
}
