package dev.trellis.candidate.model;

import java.util.List;

/** An algorithm that blends others: each member can be tuned by itself. */
public interface Composed extends Algorithm {

    List<Algorithm> members();

    /** The same blend of other members. */
    Composed of(List<Algorithm> members);
}
