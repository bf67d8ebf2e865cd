package dev.trellis.candidate;

/** Proposes products for a page. Extension point; asked by many threads at once. */
public interface CandidateSource {

    /** The name by which units list it; unique. */
    String name();

    /** Adds what it proposes. Scores of one source are compared with each other only; any positive scale will do. */
    void propose(Question question, Candidates into);
}
