package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;

/** A model that places every item in a space, and a shopper by the items of the history. */
public interface ItemVectors extends Traceable {

    int dimensions();

    /** @param vector of at least {@link #dimensions()}; takes the item's place */
    void vector(int item, float[] vector);

    /** How many shoppers an item's place was learned from. */
    int seen(int item);

    /**
     * The same model with other places for some items.
     *
     * @param vectors one after another
     */
    ItemVectors placing(int[] items, float[] vectors);

    /** The same model, that in a catalogue of more items than {@code exact} scores only the best. */
    ItemVectors searching(int exact, Training training);
}
