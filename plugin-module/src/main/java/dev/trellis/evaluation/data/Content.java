package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.ItemContent;

/** What is known of items besides the events. */
@FunctionalInterface
public interface Content {

    Content NONE = itemName -> ItemContent.NONE;

    /** @param itemName number in {@link Ids} of each item */
    ItemContent of(int[] itemName);
}
