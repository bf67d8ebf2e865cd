package dev.trellis.candidate.model;

/** A model that can say in a sentence or two what it is and why it became that. For admins and developers. */
public interface Described extends Learned {

    String description();
}
