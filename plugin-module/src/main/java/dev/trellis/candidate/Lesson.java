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
        return histories.before(Long.MAX_VALUE, content);
    }

    /** @param end seconds since 1970, exclusive */
    public StoreData before(long end) {
        return histories.before(end, content);
    }
}
