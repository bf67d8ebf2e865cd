package dev.trellis.rerank;

import dev.trellis.candidate.Question;
import dev.trellis.score.Ranking;

/** Removes or reorders for a cause that no score knows. Extension point; asked by many threads at once. */
public interface Reranker {

    /** The name by which units list it; unique. */
    String name();

    void rerank(Question question, Ranking ranking);
}
