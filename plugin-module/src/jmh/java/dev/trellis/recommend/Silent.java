package dev.trellis.recommend;

import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;

/** Proposes nothing. */
final class Silent implements CandidateSource {

    @Override
    public String name() {
        return "silent";
    }

    @Override
    public void propose(Question question, Candidates into) {
        // The cost of asking is what is measured.
    }
}
