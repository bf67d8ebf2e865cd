package dev.trellis.candidate.model;

/** A model that says how much alike two items are. */
public interface Likeness extends Learned {

    /** @return 0 for nothing in common, or too little to be remembered; about 1 for what is always together */
    float likeness(int item, int other);
}
