package dev.trellis.candidate;

import dev.trellis.candidate.model.Contribution;
import java.util.List;

/** A source whose scores are put together from several models can say what each of them gave. For developers. */
public interface Contributing extends CandidateSource {

    /** @return what the models say of a product, in a fixed order; empty if none knows it */
    List<Contribution> contributions(Question question, int product);
}
