package dev.trellis.demo.shop;

import dev.trellis.Reason;
import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;

/** The store's own candidate source: what came in last. */
public final class NewArrivals implements CandidateSource {

    @Override
    public String name() {
        return "new-arrivals";
    }

    @Override
    public void propose(Question question, Candidates into) {
        for (int product = 0; product < question.catalog().size(); product++) {
            into.add(product, question.catalog().createdMillis(product), Reason.Kind.NEW_ARRIVAL, -1);
        }
    }
}
