package dev.trellis.candidate.model;

import java.util.List;

/** A model made of others that can say how much each of them says for a result. For developers; may be slow. */
public interface Explained extends Learned {

    /**
     * @return one entry per member in a fixed order, also those without an opinion; their sum is the item's score. Empty
     *     for an item that the model does not know
     */
    List<Contribution> contributions(Query query, int item);
}
