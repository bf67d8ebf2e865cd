package dev.trellis.candidate.model;

/** A model that can say which item of the history speaks most for a result. */
public interface Traceable extends Learned {

    /** @return position in the query's history, or -1 if none does */
    int because(Query query, int item);
}
