package dev.trellis.score;

import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;
import java.util.List;

/** Makes one ranking of what several sources propose. Extension point; asked by many threads at once. */
public interface Scorer {

    /** Unique among the scorers of a store. */
    String name();

    /**
     * @param proposals one per source of the unit, in the unit's order
     * @param weights of the sources, in the same order
     */
    Ranking score(Question question, List<Candidates> proposals, double[] weights);
}
